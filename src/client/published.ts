import { contestedCells, type Contesting, type Source } from '../measure/contested.ts';
import { mustBeOfOurVersion } from './deployment.ts';
import { loadJson, type LoadOptions } from './load.ts';
import type { FormId } from '../core/form/table.ts';
import type { CellState, Kind, Scope } from '../core/report/report.ts';

/** What the pages use of `/api/v1/organisations/<id>.json`. */
export interface OrganisationFile {
  readonly organisation: {
    readonly organisation_id: string;
    readonly name: string;
    readonly kind: Kind;
    readonly region_code: string;
  };
  readonly reports: readonly PublishedReport[];
}

export interface PublishedReport {
  readonly report_id: string;
  readonly year: number;
  readonly form: FormId;
  readonly scope: Scope;
  readonly supersedes: string | null;
  readonly cells: readonly PublishedCell[];
  readonly findings: readonly Contesting[];
}

export interface PublishedCell {
  readonly table_id: string;
  readonly row_id: string;
  readonly column_id: string;
  readonly value: number | null;
  readonly state: CellState;
  readonly raw: string;
}

/** An organ's file. Throws `LoadError`. */
export function loadOrganisationFile(
  root: string,
  id: string,
  options: LoadOptions = {},
): Promise<OrganisationFile & Versioned> {
  return loadPublished(`${root}api/v1/organisations/${id}.json`, options);
}

/** The version of each report that counts. */
export function currentReports(file: OrganisationFile): PublishedReport[] {
  const superseded = new Set(file.reports.map((report) => report.supersedes));
  return file.reports.filter((report) => !superseded.has(report.report_id));
}

/** A report as the measures need it. */
export function sourceOf(report: PublishedReport): Source {
  const figures = new Map(report.cells.map((cell) => [addressOf(cell), cell.value]));
  return {
    figure: (cell) => figures.get(cell) ?? null,
    contested: contestedCells(report.findings),
  };
}

/** The cell's public address. */
export function addressOf(cell: PublishedCell): string {
  return `${cell.table_id}/${cell.row_id}/${cell.column_id}`;
}

/** Every file of the API says of which version of the dataset it is. */
export interface Versioned {
  readonly version: string;
}

/** JSON of the site's own API, of the version that the page is of. Throws `LoadError`. */
export async function loadPublished<T>(
  url: string,
  options: LoadOptions = {},
): Promise<T & Versioned> {
  const file = await loadJson<T & Versioned>(url, options);
  mustBeOfOurVersion(file.version);
  return file;
}
