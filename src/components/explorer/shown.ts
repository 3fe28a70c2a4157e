import type { OwnData } from '../../own/ownData.ts';
import {
  figureRowsOf,
  totalRowsOf,
  type FigureRow,
  type ResultRows,
} from '../../query/figureRow.ts';
import { groupingOf, keysOf } from '../../query/grouping.ts';
import { writeView } from '../../view/address.ts';
import { startView, type View } from '../../view/view.ts';

/** An answer of the explorer: figures with the view and the version of the dataset they belong to. */
export interface Shown {
  readonly view: View;
  readonly version: string;
  readonly rows: readonly FigureRow[];
  /** Rows there are in all, beyond the limit too. */
  readonly total: number;
  /** Asked only when nothing matched: reports without each condition. */
  readonly coverage: ResultRows | null;
  /** A visitor's own data that stood among the reports that were asked. */
  readonly own: OwnData | null;
  /** How long the question took, `null` where none was asked. */
  readonly milliseconds: number | null;
}

/** What the page brings along: the start view, computed at build time. */
export interface Start {
  readonly figures: ResultRows;
  readonly facets: ResultRows;
}

/** The start view as an answer. */
export function startShown({ figures }: Start, version: string): Shown {
  return {
    view: startView,
    version,
    ...figuresIn(startView, figures),
    coverage: null,
    own: null,
    milliseconds: null,
  };
}

/** Rows of a result as figures of the view. */
export function figuresIn(view: View, figures: ResultRows): Pick<Shown, 'rows' | 'total'> {
  return {
    rows: figureRowsOf(figures, keysOf(groupingOf(view))),
    total: totalRowsOf(figures),
  };
}

/** The view as it decides the figures: what only changes their dress is left out. */
export function questionOf(view: View): string {
  const { tab } = view;
  const dress = { version: null, large: false, here: null };
  return writeView({ ...view, ...dress, tab: tab === 'table' ? 'chart' : tab });
}
