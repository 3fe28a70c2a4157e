import { leastPercent } from './display.ts';
import type { Figure } from './value.ts';

/**
 * The value of one report as it may stand among those of others (peers, medians, distributions):
 * `null` for a contested figure, for what is no rate and for a denominator below ten.
 */
export function comparableValue({ value, n, contested }: Figure): number | null {
  return contested.length > 0 || (n !== null && n < leastPercent) ? null : value;
}
