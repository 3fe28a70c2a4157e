import type { View } from '../view/view.ts';
import { queryFor } from './chartQuery.ts';
import { coverageQuery, facetsQuery } from './facets.ts';
import { sqlText } from './query.ts';

/** Every question that a view asks, as SQL with its values in it; fetched when the engine starts. */
export const viewSql = {
  figures: (view: View): string => sqlText(queryFor(view)),
  coverage: (view: View): string => sqlText(coverageQuery(view)),
  facets: (view: View): string => sqlText(facetsQuery(view)),
};
