import type { LineDimension } from '../measure/measure.ts';

/** Groupings that come from the report and its organ. */
export const reportDimensions = [
  'year',
  'province',
  'city',
  'county',
  'region',
  'organisation',
  'level',
  'kind',
  'function',
  'form',
  'scope',
  'population',
  'reading',
] as const;

/** Groupings that come from the lines of the form. */
export const lineDimensions = [
  'outcome_group',
  'outcome_row',
  'applicant',
  'review_path',
  'review_result',
] as const satisfies readonly LineDimension[];

export type ReportDimension = (typeof reportDimensions)[number];
export type Dimension = ReportDimension | LineDimension;

/** Every grouping, in the order of the pickers. */
export const dimensions: readonly Dimension[] = [...reportDimensions, ...lineDimensions];

/** Is the text the id of a grouping? */
export function isDimension(text: string): text is Dimension {
  return (dimensions as readonly string[]).includes(text);
}

/** Is the grouping one along the lines of the form? */
export function isLineDimension(dimension: string): dimension is LineDimension {
  return (lineDimensions as readonly string[]).includes(dimension);
}
