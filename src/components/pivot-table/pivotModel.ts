import { measureOf } from '../../measure/measures.ts';
import type { Measure } from '../../measure/measure.ts';
import { pivotLayout, type Header, type PivotLayout } from '../../pivot/layout.ts';
import { groupingOf } from '../../query/grouping.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { valueName } from '../../text/explore.ts';
import { pivotWords as words } from '../../text/pivot.ts';
import type { Language } from '../../text/language.ts';
import type { Dimension } from '../../view/dimensions.ts';
import type { View } from '../../view/view.ts';

/** The layout of a view's pivot and its measures. */
export interface PivotModel {
  readonly layout: PivotLayout;
  readonly measures: readonly Measure[];
}

/** Implied groupings that differ between figures stand outermost on the rows. */
export function pivotModel(view: View, figures: readonly FigureRow[]): PivotModel {
  const grouping = groupingOf(view);
  const differing = grouping.always.filter(
    (key) => new Set(figures.map((figure) => figure.keys[key])).size > 1,
  );
  return {
    layout: pivotLayout(figures, [...differing, ...grouping.rows], grouping.columns),
    measures: view.measures.map(measureOf),
  };
}

/** The innermost value of a header in words; a total says so. */
export function headerName(
  header: Header,
  keys: readonly Dimension[],
  depth: number,
  language: Language,
): string {
  const key = keys[depth];
  if (key === undefined || depth >= header.depth) return words.total[language];
  return valueName(language, key, header.path[depth], header.names[depth]);
}
