import type { FindingRow, OrganisationRow, RegionRow, ReportRow } from '../core/dataset/rows.ts';
import { editions, formOf } from '../core/form/editions.ts';
import { cellKey, cellsOf, type Table, type TableId } from '../core/form/table.ts';
import type { Mark } from '../components/report/FormTable.tsx';
import { printedTable, type PrintedTable } from '../components/report/printed.ts';
import {
  atlas,
  earlierVersions,
  lineage,
  organisationOf,
  previousReport,
  type Atlas,
  type Cells,
} from './atlas.ts';
import { yearPairs, type YearPair } from './changesInReport.ts';
import { inOrder, marksOf } from './findings.ts';

/** Everything the page of one report shows. */
export interface ReportPage {
  readonly report: ReportRow;
  readonly organisation: OrganisationRow;
  readonly lineage: readonly RegionRow[];
  readonly cells: Cells;
  readonly tables: readonly { readonly printed: PrintedTable; readonly present: boolean }[];
  readonly findings: readonly FindingRow[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly previous: ReportRow | undefined;
  readonly pairs: readonly YearPair[];
  /** Cells that only another edition has. */
  readonly elsewhere: readonly string[];
  readonly earlier: readonly ReportRow[];
  /** The version that counts; the report itself unless superseded. */
  readonly latest: ReportRow;
  /** Years of this organ with a report. */
  readonly years: readonly number[];
}

/** Model of a report's page. */
export async function reportPage(reportId: string): Promise<ReportPage> {
  const all = await atlas();
  const report = all.reports.get(reportId);
  if (!report) throw new Error(`unknown report: ${reportId}`);
  const cells = all.cells(reportId);
  const findings = inOrder(all.findingsOf.get(reportId) ?? []);
  const organisation = organisationOf(all, report);
  const previous = previousReport(all, report);
  const present = presentTables(cells);
  return {
    report,
    organisation,
    cells,
    findings,
    previous,
    lineage: lineage(all, organisation.region_code),
    tables: formOf(report.form).tables.map((table) => ({
      printed: printedTable(table, cells.keys()),
      present: present.has(table.id),
    })),
    marks: marksOf(findings),
    pairs: previous ? yearPairs(sideOf(all, previous), { report, cells }) : [],
    elsewhere: elsewhere(report),
    earlier: earlierVersions(all, report),
    latest: latestOf(all, report),
    years: (all.reportsOf.get(report.organisation_id) ?? []).map((one) => one.year),
  };
}

/** 1 for the first publication of a report, 2 for the next … */
export function versionOf(report: ReportRow): number {
  return Number(/-v(?<number>\d+)$/u.exec(report.report_id)?.groups?.['number'] ?? 1);
}

function sideOf(all: Atlas, report: ReportRow): { report: ReportRow; cells: Cells } {
  return { report, cells: all.cells(report.report_id) };
}

function presentTables(cells: Cells): ReadonlySet<TableId> {
  const printed = [...cells.values()].filter((cell) => cell.state !== 'absent');
  return new Set(printed.map((cell) => cell.table_id));
}

function latestOf(all: Atlas, report: ReportRow): ReportRow {
  const later = all.dataset.reports.find((one) => one.supersedes === report.report_id);
  return later ? latestOf(all, later) : report;
}

/** Cells that another edition has and this one has not; of the requests table the total column. */
function elsewhere(report: ReportRow): string[] {
  const own = new Set(cellKeysOf(formOf(report.form).tables));
  const others = editions.filter((edition) => edition.id !== report.form);
  return [...new Set(others.flatMap((edition) => cellKeysOf(edition.tables)))].filter(
    (key) => !own.has(key),
  );
}

function cellKeysOf(tables: readonly Table[]): string[] {
  return tables.flatMap((table) =>
    cellsOf(table)
      .filter((cell) => cell.tableId === 'disclosure' || cell.columnId === 'total')
      .map(cellKey),
  );
}
