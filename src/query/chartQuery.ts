import type { View } from '../view/view.ts';
import { figuresQuery } from './figures.ts';
import { groupingOf } from './grouping.ts';
import type { Query } from './query.ts';

/** At most this many groups are drawn and listed; the rest is in the files. */
export const groupLimit = 2_000;
/** At most this many cells of a pivot are laid out. */
export const cellLimit = 20_000;

/** The query of what the view shows. */
export function queryFor(view: View): Query {
  const grouping = groupingOf(view);
  return figuresQuery(view, grouping, view.tab === 'pivot' ? cellLimit : groupLimit);
}
