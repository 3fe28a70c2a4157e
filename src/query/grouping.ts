import { findMeasure } from '../measure/measures.ts';
import type { Dimension, ReportDimension } from '../view/dimensions.ts';
import type { View } from '../view/view.ts';
import { impliedDimensions } from './scope.ts';

/** Figures of a view, grouped: one row per measure and group. */
export interface Grouping {
  /** Groupings that every row has. */
  readonly always: readonly ReportDimension[];
  /** Groupings whose totals are wanted too: every prefix of `rows` with every prefix of `columns`. */
  readonly rows: readonly Dimension[];
  readonly columns: readonly Dimension[];
  readonly totals: boolean;
}

/** The groupings of a view: `by` for chart and table, rows and columns for the pivot. */
export function groupingOf(view: View): Grouping {
  const pivot = view.tab === 'pivot';
  const asked = rowsOf(view);
  const columns = pivot ? view.pivotColumns.filter((one) => !asked.includes(one)) : [];
  const rows = withOnly(view, asked, columns);
  return { always: impliedDimensions(view, [...rows, ...columns]), rows, columns, totals: pivot };
}

/** A measure without a figure of its own is split, asked or not. */
function withOnly(
  view: View,
  rows: readonly Dimension[],
  columns: readonly Dimension[],
): readonly Dimension[] {
  const only = findMeasure(view.measures[0] ?? '')?.only ?? null;
  if (only === null || view.tab === 'grid' || rows.includes(only) || columns.includes(only))
    return rows;
  return [...rows, only];
}

function rowsOf(view: View): readonly Dimension[] {
  if (view.tab === 'grid') return ['province'];
  return view.tab === 'pivot' ? view.pivotRows : view.by;
}

/** Every grouping that a row of the view's result carries, in the order of the columns. */
export function keysOf(grouping: Grouping): Dimension[] {
  return [...new Set<Dimension>([...grouping.always, ...grouping.rows, ...grouping.columns])];
}
