import type { Dimension } from '../view/dimensions.ts';
import type { View } from '../view/view.ts';
import { figuresQuery, type Grouping } from './figures.ts';
import type { Query } from './query.ts';
import { impliedDimensions } from './scope.ts';

/** At most this many groups are drawn and listed; the rest is in the files. */
export const groupLimit = 2_000;
/** At most this many cells of a pivot are laid out. */
export const cellLimit = 20_000;

/** The groupings of a view: `by` for chart and table, rows and columns for the pivot. */
export function groupingOf(view: View): Grouping {
  const pivot = view.tab === 'pivot';
  const rows = rowsOf(view);
  const columns = pivot ? view.pivotColumns.filter((one) => !rows.includes(one)) : [];
  return { always: impliedDimensions(view, [...rows, ...columns]), rows, columns, totals: pivot };
}

function rowsOf(view: View): readonly Dimension[] {
  if (view.tab === 'grid') return ['province'];
  return view.tab === 'pivot' ? view.pivotRows : view.by;
}

/** Every grouping that a row of the view's result carries, in the order of the columns. */
export function keysOf(grouping: Grouping): Dimension[] {
  return [...new Set<Dimension>([...grouping.always, ...grouping.rows, ...grouping.columns])];
}

/** The query of what the view shows. */
export function queryFor(view: View): Query {
  const grouping = groupingOf(view);
  return figuresQuery(view, grouping, view.tab === 'pivot' ? cellLimit : groupLimit);
}
