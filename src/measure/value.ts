import { lookupByParts } from './breakdowns.ts';
import { contestedIn, type Source } from './contested.ts';
import { denominatorOf } from './denominatorOf.ts';
import type { Denominator, Measure, Sum } from './measure.ts';
import { mayExceed, ratioOf } from './ratio.ts';
import { sumOf } from './termSum.ts';

/** `k` over `n`; for a count `n` is `null` and `value` is `k`. */
export interface Ratio {
  readonly k: number;
  readonly n: number | null;
  /** `null` where k over n is no rate: n is 0, or a share would exceed 100 %. */
  readonly value: number | null;
}

/** A measure's value in one report, as printed. */
export interface Figure extends Ratio {
  /** Cells that it uses and a finding of the report contradicts; empty for most. */
  readonly contested: readonly string[];
  /** The same with contested totals read as the sum of their parts, `null` where that gives none. */
  readonly byParts: Ratio | null;
}

/** A measure's value over several reports: the ratio of the sums. */
export interface Pooled {
  /** `null` when no report is in it, or its denominator is 0. */
  readonly figure: Ratio | null;
  /** Reports in it. */
  readonly reports: number;
  /** Contested reports: those left out, or with `contested` those taken in. */
  readonly contested: number;
}

/** How a value is computed where the reader may choose. */
export interface Choice {
  /** Denominator other than the measure's own. */
  readonly denominator?: string | null;
  /** Takes contested reports into a pool. */
  readonly contested?: boolean;
}

/**
 * The measure in one report, as printed. `null` when a figure that is needed is missing or the
 * denominator is an uncontested 0.
 */
export function valueOf(measure: Measure, source: Source, choice: Choice = {}): Figure | null {
  const denominator = denominatorOf(measure, choice.denominator ?? null);
  const printed = ratio(measure, denominator, source.figure);
  if (!printed) return null;
  const contested = contestedIn([...measure.numerator, ...(denominator?.sum ?? [])], source);
  if (contested.length === 0)
    return printed.n === 0 ? null : { ...printed, contested, byParts: null };
  const parts = ratio(measure, denominator, lookupByParts(source));
  const differs = parts !== null && (parts.k !== printed.k || parts.n !== printed.n);
  return { ...printed, contested, byParts: differs ? parts : null };
}

/**
 * The measure over several reports. A report that lacks a figure that is needed is left out, and so
 * is a contested one unless `choice` takes it in.
 */
export function poolOf(measure: Measure, sources: readonly Source[], choice: Choice = {}): Pooled {
  const denominator = denominatorOf(measure, choice.denominator ?? null);
  const sums = [...measure.numerator, ...(denominator?.sum ?? [])];
  const complete = sources.filter((one) => ratio(measure, denominator, one.figure));
  const clean = complete.filter((one) => contestedIn(sums, one).length === 0);
  const used = choice.contested ? complete : clean;
  const add = (sum: Sum): number =>
    used.reduce((all, one) => all + (sumOf(sum, one.figure) ?? 0), 0);
  const n = denominator && add(denominator.sum);
  return {
    figure:
      used.length === 0 || n === 0
        ? null
        : ratioFor(measure, denominator, add(measure.numerator), n),
    reports: used.length,
    contested: complete.length - clean.length,
  };
}

function ratio(
  measure: Measure,
  denominator: Denominator | null,
  figure: Source['figure'],
): Ratio | null {
  const k = sumOf(measure.numerator, figure);
  const n = denominator && sumOf(denominator.sum, figure);
  if (k === null || (denominator && n === null)) return null;
  return ratioFor(measure, denominator, k, n);
}

function ratioFor(
  measure: Measure,
  denominator: Denominator | null,
  k: number,
  n: number | null,
): Ratio {
  if (!denominator || n === null) return { k, n: null, value: k };
  return { k, n, value: ratioOf(k, n, mayExceed(measure.numerator, denominator.sum)) };
}
