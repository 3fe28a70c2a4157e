import { cellKey } from '../../core/form/table.ts';
import type { Cell, Report } from '../../core/report/report.ts';

/** A cell of two years. */
export interface ComparedCell {
  readonly key: string;
  readonly before: Cell | undefined;
  readonly after: Cell;
  /** `null` unless both years have a figure. */
  readonly change: number | null;
}

/** Totals and disclosure figures that both editions print; pairs without a figure other than 0 are left out. */
export function comparedCells(report: Report, previous: Report): ComparedCell[] {
  const old = new Map(previous.cells.map((cell) => [cellKey(cell), cell]));
  return report.cells
    .filter((cell) => cell.tableId === 'disclosure' || cell.columnId === 'total')
    .map((after) => pairOf(after, old.get(cellKey(after))))
    .filter(({ before, after }) => !!before?.value || !!after.value);
}

function pairOf(after: Cell, before: Cell | undefined): ComparedCell {
  const known = after.value !== null && before != null && before.value !== null;
  const change = known ? Number(((after.value ?? 0) - (before.value ?? 0)).toFixed(6)) : null;
  return { key: cellKey(after), before, after, change };
}
