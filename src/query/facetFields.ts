/** Fields whose values are offered with the number of reports behind them. */
export const facetFields = [
  'year',
  'region',
  'level',
  'kind',
  'function',
  'form',
  'population',
  'reading',
  'organisation',
] as const;
export type FacetField = (typeof facetFields)[number];
