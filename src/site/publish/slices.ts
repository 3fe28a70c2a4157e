import type {
  Dataset,
  FindingRow,
  ObservationRow,
  OrganisationRow,
  ReportRow,
} from '../../core/dataset/rows.ts';
import { figureLines } from '../../core/form/line.ts';
import { contestedCells } from '../../measure/contested.ts';
import { formOf } from '../../core/form/editions.ts';
import type { FormId } from '../../core/form/table.ts';

/** Columns of the ready-made extracts: a cell with the names a reader needs to understand it. */
export const sliceColumns = [
  'organisation_id',
  'organisation',
  'region_code',
  'year',
  'form',
  'scope',
  'table_id',
  'row_id',
  'row',
  'column_id',
  'column',
  'value',
  'state',
  'raw',
  'report_id',
  'contested',
] as const;

/** Rows of an extract, in the order of the reports given. */
export function sliceRows(
  reports: readonly ReportRow[],
  organisations: ReadonlyMap<string, OrganisationRow>,
  cells: ReadonlyMap<string, readonly ObservationRow[]>,
  findings: ReadonlyMap<string, readonly FindingRow[]>,
): (string | number | null)[][] {
  return reports.flatMap((report) => {
    const organ = organisations.get(report.organisation_id);
    if (!organ) throw new Error(`report of an unknown organ: ${report.report_id}`);
    const labels = labelsOf(report.form);
    const contested = contestedCells(findings.get(report.report_id) ?? []);
    return (cells.get(report.report_id) ?? []).map((cell) => [
      report.organisation_id,
      organ.name,
      organ.region_code,
      report.year,
      report.form,
      report.scope,
      cell.table_id,
      cell.row_id,
      labels.get(`${cell.table_id}/${cell.row_id}`) ?? '',
      cell.column_id,
      labels.get(`${cell.table_id}//${cell.column_id}`) ?? '',
      cell.value,
      cell.state,
      cell.raw,
      report.report_id,
      String(contested.has(`${cell.table_id}/${cell.row_id}/${cell.column_id}`)),
    ]);
  });
}

/** Official labels of an edition by `table/row` and `table//column`. */
function labelsOf(form: FormId): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const table of formOf(form).tables)
    for (const block of table.blocks) {
      for (const row of figureLines(block.rows)) labels.set(`${table.id}/${row.id}`, row.label);
      for (const column of figureLines(block.columns))
        labels.set(`${table.id}//${column.id}`, column.label);
    }
  return labels;
}

/** Observations by report. */
export function cellsByReport(dataset: Dataset): Map<string, ObservationRow[]> {
  return Map.groupBy(dataset.observations, (cell) => cell.report_id);
}
