import { isOwnCell } from '../core/dataset/reportCells.ts';
import type { FindingRow, ReportRow } from '../core/dataset/rows.ts';
import { DatasetError, mend } from './error.ts';
import type { Extras } from './observations.ts';
import type { Located } from './table.ts';

/** Throws where a finding names a cell that its report does not have. */
export function checkFindings(
  { path, rows, lines }: Located<FindingRow>,
  reports: Located<ReportRow>,
  extras: Extras,
): void {
  const forms = new Map(reports.rows.map((row) => [row.report_id, row.form]));
  for (const [at, row] of rows.entries()) {
    const fault = findingFault(row, forms.get(row.report_id), extras.get(row.report_id));
    if (fault !== null) throw new DatasetError({ path, line: lines[at] ?? null }, fault, mend);
  }
}

/** The cell of a finding that its report lacks, in words; `null` when it has all of them. */
export function findingFault(
  row: FindingRow,
  form: ReportRow['form'] | undefined,
  more: ReadonlySet<string> | undefined,
): string | null {
  const lost = row.cells.find(
    (cell) => !(form !== undefined && isOwnCell(form, cell)) && !more?.has(cell),
  );
  if (lost === undefined) return null;
  return `${row.report_id} has no cell ${JSON.stringify(lost.slice(0, 80))}`;
}
