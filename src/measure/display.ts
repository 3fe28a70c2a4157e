import type { Ratio } from './value.ts';

/**
 * How a figure may be shown: a count; below n = 10, and where k
 * over n is no rate, only k/n; from 10 to 29 the percentage in grey
 * with its Wilson interval; from 30 on the percentage. k/n stands beside every percentage.
 */
export type Display =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'fraction'; readonly k: number; readonly n: number }
  | {
      readonly kind: 'interval';
      readonly k: number;
      readonly n: number;
      readonly value: number;
      /** `null` where k exceeds n and no interval of a proportion exists. */
      readonly interval: Interval | null;
    }
  | { readonly kind: 'rate'; readonly k: number; readonly n: number; readonly value: number };

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Least n for a percentage, and for one without its interval. */
export const leastPercent = 10;
export const leastFirm = 30;

/** The rules of display applied to a figure. */
export function display(figure: Ratio): Display {
  const { k, n, value } = figure;
  if (n === null) return { kind: 'count', value: k };
  if (value === null || n < leastPercent) return { kind: 'fraction', k, n };
  if (n < leastFirm) return { kind: 'interval', k, n, value, interval: wilson(k, n) };
  return { kind: 'rate', k, n, value };
}

/** The 95 % Wilson interval of k out of n; `null` unless 0 ≤ k ≤ n and n > 0. */
export function wilson(k: number, n: number): Interval | null {
  if (n <= 0 || k < 0 || k > n) return null;
  const z = 1.959963984540054;
  const p = k / n;
  const scale = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
