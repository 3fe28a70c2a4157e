import type { OrganisationRow, ReportRow } from '../core/dataset/rows.ts';
import { cellKey } from '../core/form/table.ts';
import type { Cell, Organisation, Report } from '../core/report/report.ts';
import { loadDirectory } from './checkDirectory.ts';
import { loadJson } from './load.ts';

/** The cell as `/api/v1/organisations/<id>.json` lists it. */
interface CellRow {
  readonly table_id: Cell['tableId'];
  readonly row_id: string;
  readonly column_id: string;
  readonly value: number | null;
  readonly state: Cell['state'];
  readonly raw: string;
  readonly place: string;
}

interface OrganisationFile {
  readonly organisation: OrganisationRow;
  readonly reports: readonly (ReportRow & { readonly cells: readonly CellRow[] })[];
}

/**
 * The published report of an organ for a year, its latest version, without prose (none is
 * published); `null` when the collection has none, and then nothing is asked for. Throws a
 * `LoadError`.
 */
export async function publishedReport(
  root: string,
  organisation: Organisation,
  year: number,
): Promise<Report | null> {
  const { organisations } = await loadDirectory(root);
  if (!organisations.some((one) => one.organisation_id === organisation.id)) return null;
  const file = await loadJson<OrganisationFile>(
    `${root}api/v1/organisations/${organisation.id}.json`,
  );
  const superseded = new Set(file.reports.map((report) => report.supersedes));
  const found = file.reports.find(
    (report) => report.year === year && !superseded.has(report.report_id),
  );
  return found ? reportOf(found, organisation) : null;
}

function reportOf(row: OrganisationFile['reports'][number], organisation: Organisation): Report {
  const cells = row.cells.map(
    ({ table_id: tableId, row_id: rowId, column_id: columnId, value, state, raw, place }) => ({
      ...{ tableId, rowId, columnId, value, state, raw, place },
    }),
  );
  const printed = cells.filter((cell) => cell.state !== 'absent').map((cell) => cell.tableId);
  return {
    organisation,
    year: row.year,
    form: row.form,
    scope: row.scope,
    title: row.title ?? '',
    publishedOn: row.published_on,
    cells,
    sections: [],
    notes: [],
    tables: [...new Set(printed)],
  };
}

/** Figures of a report by cell (`requests/received/total`). */
export function figuresByCell(report: Report): ReadonlyMap<string, Cell> {
  return new Map(report.cells.map((cell) => [cellKey(cell), cell]));
}
