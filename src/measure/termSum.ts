import { usedCells, type Lookup } from './contested.ts';
import type { Sum, Term } from './measure.ts';

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
  let all = 0;
  for (const cell of usedCells(term, lookup)) {
    const value = lookup(cell);
    if (value === null) return null;
    all += value;
  }
  return all;
}

/** Every cell a sum may need, alternatives included. */
export function cellsOfSum(sum: Sum): string[] {
  return sum.flatMap((term) => [...term.cells, ...(term.instead === null ? [] : [term.instead])]);
}
