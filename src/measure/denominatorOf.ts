import type { Denominator, Measure } from './measure.ts';

/** The denominator that an id names; the measure's own where it names none of its own. */
export function denominatorOf(measure: Measure, id: string | null): Denominator | null {
  return measure.alternatives.find((one) => one.id === id) ?? measure.denominator;
}
