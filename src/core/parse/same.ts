import { cellKey } from '../form/table.ts';
import type { Candidate } from './candidates.ts';
import { figuresOf } from './cells.ts';
import { detectEdition } from './edition.ts';

/** How much of two copies must agree: one may have lost some cells. */
const leastCommon = 0.8;

/**
 * Do two tables print the same figures, as the web and the print copy of one report do? A figure
 * that differs makes them two tables; one that only one of them prints does not.
 */
export function printSame(a: Candidate, b: Candidate): boolean {
  const [one, two] = [numbersOf(a), numbersOf(b)];
  const common = [...one.keys()].filter((key) => two.has(key));
  if (common.some((key) => one.get(key) !== two.get(key))) return false;
  const most = Math.max(one.size, two.size);
  return most === 0 || common.length >= most * leastCommon;
}

const known = new WeakMap<Candidate, ReadonlyMap<string, number>>();

function numbersOf(candidate: Candidate): ReadonlyMap<string, number> {
  const before = known.get(candidate);
  if (before) return before;
  const { printed } = candidate;
  const { cells } = figuresOf(printed, detectEdition(printed).formId);
  const numbers = new Map(
    cells.flatMap((cell) => (cell.value === null ? [] : [[cellKey(cell), cell.value] as const])),
  );
  known.set(candidate, numbers);
  return numbers;
}
