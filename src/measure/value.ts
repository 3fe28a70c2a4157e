import type { Denominator, Measure, Sum, Term } from './measure.ts';

/** The figure of a cell (`requests/granted/total`) of one report, `null` where there is none. */
export type Lookup = (cell: string) => number | null;

/** A measure's value: `k` over `n`; for a count `n` is `null` and `value` is `k`. */
export interface Figure {
  readonly k: number;
  readonly n: number | null;
  readonly value: number;
  /** Reports that have every figure needed; only they are summed. */
  readonly reports: number;
}

/**
 * The measure over one report or several: the ratio of the sums. A report that lacks a figure that
 * is needed is left out. `null` when none is left or the denominator is 0.
 */
export function valueOf(
  measure: Measure,
  lookups: Lookup | readonly Lookup[],
  denominatorId?: string | null,
): Figure | null {
  const denominator = denominatorOf(measure, denominatorId ?? null);
  const parts = [lookups].flat().flatMap((lookup) => partOf(measure, denominator, lookup));
  if (parts.length === 0) return null;
  const k = parts.reduce((sum, part) => sum + part.k, 0);
  if (!denominator) return { k, n: null, value: k, reports: parts.length };
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  return n === 0 ? null : { k, n, value: k / n, reports: parts.length };
}

function partOf(
  measure: Measure,
  denominator: Denominator | null,
  lookup: Lookup,
): { k: number; n: number }[] {
  const k = sumOf(measure.numerator, lookup);
  const n = denominator ? sumOf(denominator.sum, lookup) : 0;
  return k === null || n === null ? [] : [{ k, n }];
}

/** The denominator that an id names; the measure's own where it names none of its own. */
export function denominatorOf(measure: Measure, id: string | null): Denominator | null {
  return measure.alternatives.find((one) => one.id === id) ?? measure.denominator;
}

/** The sum of one report, `null` when a figure is missing. */
export function sumOf(sum: Sum, lookup: Lookup): number | null {
  let all = 0;
  for (const term of sum) {
    const value = termOf(term, lookup);
    if (value === null) return null;
    all += term.minus ? -value : value;
  }
  return all;
}

function termOf(term: Term, lookup: Lookup): number | null {
  let all: number | null = 0;
  for (const cell of term.cells) {
    const value = lookup(cell);
    all = all === null || value === null ? null : all + value;
  }
  return all ?? (term.instead === null ? null : lookup(term.instead));
}

/** Every cell a sum may need, alternatives included. */
export function cellsOfSum(sum: Sum): string[] {
  return sum.flatMap((term) => [...term.cells, ...(term.instead === null ? [] : [term.instead])]);
}
