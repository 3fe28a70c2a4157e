import type {
  Dataset,
  FindingRow,
  ObservationRow,
  OrganisationRow,
  RegionRow,
  ReportRow,
} from '../core/dataset/rows.ts';
import { contestedCells, type Source } from '../measure/contested.ts';
import { datasetFolder } from './folder.ts';
import { loadDataset } from '../dataset/load.ts';

/** The dataset with the ways the pages walk through it. */
export interface Atlas {
  readonly dataset: Dataset;
  readonly organisations: ReadonlyMap<string, OrganisationRow>;
  readonly regions: ReadonlyMap<string, RegionRow>;
  /** The version of each report that counts, by organ, oldest year first. */
  readonly reportsOf: ReadonlyMap<string, readonly ReportRow[]>;
  readonly reports: ReadonlyMap<string, ReportRow>;
  /** Reports that count: superseded versions left out. */
  readonly current: readonly ReportRow[];
  readonly findingsOf: ReadonlyMap<string, readonly FindingRow[]>;
  readonly years: readonly number[];
  readonly cells: (reportId: string) => Cells;
}

/** Cells of one report by address (`requests/concluded/total`). */
export type Cells = ReadonlyMap<string, ObservationRow>;

let loaded: Promise<Atlas> | undefined;

/** The atlas of this build, read once. */
export function atlas(): Promise<Atlas> {
  loaded ??= loadDataset(datasetFolder()).then(atlasOf);
  return loaded;
}

/** Indexes over a dataset. */
export function atlasOf(dataset: Dataset): Atlas {
  const superseded = new Set(dataset.reports.map((report) => report.supersedes));
  const current = dataset.reports.filter((report) => !superseded.has(report.report_id));
  const rows = Map.groupBy(dataset.observations, (row) => row.report_id);
  const byYear = [...current].sort((a, b) => a.year - b.year);
  return {
    dataset,
    current,
    organisations: new Map(dataset.organisations.map((one) => [one.organisation_id, one])),
    regions: new Map(dataset.regions.map((one) => [one.region_code, one])),
    reports: new Map(dataset.reports.map((one) => [one.report_id, one])),
    reportsOf: Map.groupBy(byYear, (report) => report.organisation_id),
    findingsOf: Map.groupBy(dataset.findings, (finding) => finding.report_id),
    years: [...new Set(current.map((report) => report.year))].sort((a, b) => a - b),
    cells: cellsIn(rows),
  };
}

/** Cells by report, each report's made once. */
function cellsIn(rows: ReadonlyMap<string, readonly ObservationRow[]>): Atlas['cells'] {
  const made = new Map<string, Cells>();
  return (id) => {
    const known = made.get(id);
    if (known) return known;
    const cells: Cells = new Map((rows.get(id) ?? []).map((row) => [cellKeyOf(row), row]));
    made.set(id, cells);
    return cells;
  };
}

/** A report as the measures need it: its figures, and which of them its findings contradict. */
export function sourceOf(all: Atlas, reportId: string): Source {
  const cells = all.cells(reportId);
  return {
    figure: (cell) => cells.get(cell)?.value ?? null,
    contested: contestedCells(all.findingsOf.get(reportId) ?? []),
  };
}

/** The cell's public address. */
export function cellKeyOf(row: ObservationRow): string {
  return `${row.table_id}/${row.row_id}/${row.column_id}`;
}

/** The organ of a report; throws when the dataset is broken. */
export function organisationOf(all: Atlas, report: ReportRow): OrganisationRow {
  const organisation = all.organisations.get(report.organisation_id);
  if (!organisation) throw new Error(`report of an unknown organ: ${report.report_id}`);
  return organisation;
}

/** Earlier versions of a report, newest first; the report itself is left out. */
export function earlierVersions(all: Atlas, report: ReportRow): ReportRow[] {
  const before = report.supersedes === null ? undefined : all.reports.get(report.supersedes);
  return before ? [before, ...earlierVersions(all, before)] : [];
}

/** The report of the same organ for the year before, or `undefined`. */
export function previousReport(all: Atlas, report: ReportRow): ReportRow | undefined {
  return all.reportsOf.get(report.organisation_id)?.find((other) => other.year === report.year - 1);
}

/** The region and its ancestors, outermost first. */
export function lineage(all: Atlas, code: string | null): RegionRow[] {
  const region = code === null ? undefined : all.regions.get(code);
  return region ? [...lineage(all, region.parent_code), region] : [];
}

/** Names in pinyin order. */
export function byPinyin(a: OrganisationRow, b: OrganisationRow): number {
  return compareText(a.pinyin, b.pinyin) || compareText(a.region_code, b.region_code);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
