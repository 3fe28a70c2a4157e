import type { Severity } from '../core/report/report.ts';
import type { Sum, Term } from './measure.ts';

/** The figure of a cell (`requests/granted/total`) of one report, `null` where there is none. */
export type Lookup = (cell: string) => number | null;

/** Findings of this severity contradict the cells that they name. */
export const contestingSeverity: Severity = 'error';

/** A finding as far as it contradicts figures; the rows of the dataset are such. */
export interface Contesting {
  readonly check_id: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
}

/** The cells of one report that its findings contradict, each with the checks that do, in order. */
export type Contested = ReadonlyMap<string, readonly string[]>;

/** No cell is contradicted. */
export const uncontested: Contested = new Map();

/** What of one report a measure is computed from. */
export interface Source {
  readonly figure: Lookup;
  readonly contested: Contested;
}

/** The contested cells of one report; `findings` are those of this report only. */
export function contestedCells(findings: readonly Contesting[]): Contested {
  const checks = new Map<string, string[]>();
  for (const { severity, cells, check_id } of findings) {
    if (severity !== contestingSeverity) continue;
    for (const cell of cells) checks.set(cell, [...(checks.get(cell) ?? []), check_id]);
  }
  return checks;
}

/** The cells whose figures the term takes: its own, or the one printed instead of them. */
export function usedCells(term: Term, figure: Lookup): readonly string[] {
  if (term.instead === null) return term.cells;
  return term.cells.every((cell) => figure(cell) !== null) ? term.cells : [term.instead];
}

/** The contested cells among those that the sum takes: the value is contested when there is one. */
export function contestedIn(sum: Sum, { figure, contested }: Source): string[] {
  if (contested.size === 0) return [];
  const used = new Set(sum.flatMap((term) => usedCells(term, figure)));
  return [...used].filter((cell) => contested.has(cell));
}
