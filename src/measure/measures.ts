import { applicantMeasures } from './applicantMeasures.ts';
import { disclosureMeasures } from './disclosureMeasures.ts';
import type { Measure } from './measure.ts';
import { outcomeMeasures } from './outcomeMeasures.ts';
import { reasonMeasures } from './reasonMeasures.ts';
import { reviewMeasures } from './reviewMeasures.ts';
import { volumeMeasures } from './volumeMeasures.ts';

/** Every measure, in the order of the pickers. */
export const measures: readonly Measure[] = [
  ...volumeMeasures,
  ...outcomeMeasures,
  ...reasonMeasures,
  ...applicantMeasures,
  ...reviewMeasures,
  ...disclosureMeasures,
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** The measure with that id, or `null`. */
export function findMeasure(id: string): Measure | null {
  return byId.get(id) ?? null;
}

/** The measure with that id; throws on an unknown one. */
export function measureOf(id: string): Measure {
  const measure = byId.get(id);
  if (!measure) throw new Error(`unknown measure: ${id}`);
  return measure;
}

/** The measures that `DOMAIN` names: each has a page of its own. Counts of single rows have none. */
export const headlineMeasures: readonly Measure[] = [
  'received',
  'carried_in',
  'concluded',
  'carried_out',
  'disclosure_rate',
  'substantive_disclosure_rate',
  'granted_share',
  'partial_share',
  'denied_share',
  'unable_share',
  'not_processed_share',
  'other_share',
  'denied_reason_share',
  'unable_reason_share',
  'not_processed_reason_share',
  'carry_out_rate',
  'natural_person_share',
  'reconsideration_rate',
  'reconsideration_correction_rate',
  'litigation_correction_rate',
].map(measureOf);
