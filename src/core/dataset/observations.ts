import type { Finding, Report } from '../report/report.ts';
import { compareTexts } from './order.ts';
import type { FindingRow, ObservationRow } from './rows.ts';

/** One row per cell of the report, in the order of the published table. */
export function observationsOf(reportId: string, report: Report): ObservationRow[] {
  return report.cells
    .map((cell) => ({
      report_id: reportId,
      table_id: cell.tableId,
      row_id: cell.rowId,
      column_id: cell.columnId,
      value: cell.value,
      state: cell.state,
      raw: cell.raw,
      place: cell.place,
    }))
    .sort((a, b) => compareTexts(addressOf(a), addressOf(b)));
}

function addressOf(row: ObservationRow): string[] {
  return [row.table_id, row.row_id, row.column_id];
}

/** One row per finding, without its sentence: the words are those of the rule. */
export function findingRowsOf(reportId: string, findings: readonly Finding[]): FindingRow[] {
  return findings.map((finding) => ({
    report_id: reportId,
    check_id: finding.checkId,
    severity: finding.severity,
    cells: finding.cells,
    expected: finding.expected,
    actual: finding.actual,
  }));
}
