import type { ObservationRow, ReportRow } from '../core/dataset/rows.ts';
import { formCells } from '../core/form/editions.ts';
import { formOf } from '../core/form/editions.ts';
import { cellKey } from '../core/form/table.ts';
import type { Cells } from './atlas.ts';

/** A cell of two years; `undefined` = that year's edition has no such cell. */
export interface YearPair {
  readonly key: string;
  readonly before: ObservationRow | undefined;
  readonly after: ObservationRow | undefined;
  /** Change of the figure; `null` unless both years have one. */
  readonly change: number | null;
}

/**
 * Totals of the two forms side by side, in the order of the later form, then cells that only the
 * earlier one has. Pairs where both are zero are left out.
 */
export function yearPairs(
  before: { readonly report: ReportRow; readonly cells: Cells },
  after: { readonly report: ReportRow; readonly cells: Cells },
): YearPair[] {
  const keys = new Set([...keysOf(after.report), ...keysOf(before.report)]);
  return [...keys]
    .map((key) => pairOf(key, before.cells.get(key), after.cells.get(key)))
    .filter((pair) => !(pair.before?.value === 0 && pair.after?.value === 0));
}

function keysOf(report: ReportRow): string[] {
  return formCells(formOf(report.form))
    .filter((cell) => cell.tableId === 'disclosure' || cell.columnId === 'total')
    .map(cellKey);
}

function pairOf(
  key: string,
  before: ObservationRow | undefined,
  after: ObservationRow | undefined,
): YearPair {
  const known = before?.value != null && after?.value != null;
  return {
    key,
    before,
    after,
    change: known ? Number(((after.value ?? 0) - (before.value ?? 0)).toFixed(6)) : null,
  };
}
