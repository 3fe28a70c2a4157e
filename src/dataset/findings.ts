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
    const form = forms.get(row.report_id);
    const more = extras.get(row.report_id);
    const lost = row.cells.find(
      (cell) => !(form !== undefined && isOwnCell(form, cell)) && !more?.has(cell),
    );
    if (lost === undefined) continue;
    const what = `${row.report_id} has no cell ${JSON.stringify(lost.slice(0, 80))}`;
    throw new DatasetError({ path, line: lines[at] ?? null }, what, mend);
  }
}
