import type { CellState } from '../core/report/report.ts';
import type { Sum } from './measure.ts';

/** Why a value is missing: the state of a cell that is needed, or that the edition has no such cell. */
export type Gap = Exclude<CellState, 'number'> | 'not_in_form';

/** Why a report is not in a figure: one that is needed is missing, or its report contradicts it. */
export type LeftOut = Gap | 'contested';

/** The state of a cell of one report; `null`: the edition does not have it. */
export type StateLookup = (cell: string) => CellState | null;

/** The first reason why a report has no figure for the sum; `null` when it has one. */
export function gapOf(sum: Sum, stateOf: StateLookup): Gap | null {
  for (const term of sum) {
    if (term.instead !== null && stateOf(term.instead) === 'number') continue;
    const states = term.cells.map(stateOf);
    if (states.every((state) => state === 'number')) continue;
    const instead = term.instead === null ? null : stateOf(term.instead);
    const gap = states.every((state) => state === null)
      ? instead
      : (states.find((state) => state !== null && state !== 'number') ?? null);
    return gap === null || gap === 'number' ? 'not_in_form' : gap;
  }
  return null;
}
