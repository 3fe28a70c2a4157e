import type { LoadOptions } from '../../client/load.ts';
import {
  addressOf,
  currentReports,
  loadOrganisationFile,
  loadPublished,
} from '../../client/published.ts';
import type { FormId } from '../../core/form/table.ts';
import type { CellState, Scope } from '../../core/report/report.ts';
import {
  contestedCells,
  uncontested,
  type Contested,
  type Source,
} from '../../measure/contested.ts';
import type { ToldYear } from '../../measure/regionFile.ts';

/** One report, or the answers for a region, as the page compares it. */
export interface ComparedYear {
  readonly year: number;
  readonly form: FormId;
  readonly scope: Scope;
  /** The organs whose figures these are. */
  readonly organs: readonly string[];
  /** `null` for a region: there is no one form to show. */
  readonly reportId: string | null;
  readonly cells: Readonly<Record<string, ComparedCell>>;
  /** Cells that a finding of the report contradicts; none in a sum, which leaves such reports out. */
  readonly contested: Contested;
  /** First and last edition behind a region's figures. */
  readonly forms?: readonly [FormId, FormId];
  /** The answers for a region; its figures stand there, not in `cells`. */
  readonly told?: ToldYear;
}

export interface ComparedCell {
  readonly value: number | null;
  readonly state: CellState;
  readonly raw: string;
}

/** An organ or a region with its years. */
export interface Compared {
  readonly id: string;
  readonly kind: 'organisation' | 'region';
  readonly name: string;
  /** Brought by the visitor: there are no pages of it. */
  readonly own: boolean;
  readonly years: readonly ComparedYear[];
}

/** A year as the measures need it. */
export function sourceOfYear(year: ComparedYear): Source {
  return { figure: (cell) => year.cells[cell]?.value ?? null, contested: year.contested };
}

interface RegionFile {
  readonly region: { readonly region_code: string; readonly name: string };
  readonly answers: readonly ToldYear[];
}

/** An organ of `/api/v1/organisations/`, the latest version of each report. */
export async function loadOrganisation(
  root: string,
  id: string,
  options: LoadOptions,
): Promise<Compared> {
  const file = await loadOrganisationFile(root, id, options);
  return {
    id,
    kind: 'organisation',
    name: file.organisation.name,
    own: false,
    years: currentReports(file).map((report) => ({
      year: report.year,
      form: report.form,
      scope: report.scope,
      organs: [id],
      reportId: report.report_id,
      contested: contestedCells(report.findings),
      cells: Object.fromEntries(
        report.cells.map((cell) => [
          addressOf(cell),
          { value: cell.value, state: cell.state, raw: cell.raw },
        ]),
      ),
    })),
  };
}

/** A region of `/api/v1/regions/`: for each year the answer that its own page gives. */
export async function loadRegion(
  root: string,
  code: string,
  options: LoadOptions,
): Promise<Compared> {
  const file = await loadPublished<RegionFile>(`${root}api/v1/regions/${code}.json`, options);
  return {
    id: code,
    kind: 'region',
    name: file.region.name,
    own: false,
    years: file.answers.map((told) => ({
      year: told.year,
      form: told.forms[1],
      forms: told.forms,
      scope: told.basis === 'pooled' ? 'own' : 'aggregate',
      organs: told.reports.map(organOf),
      reportId: null,
      cells: {},
      contested: uncontested,
      told,
    })),
  };
}

/** The organ of a report, by the id of the report. */
export function organOf(reportId: string): string {
  return reportId.replace(/-\d{4}(?:-v\d+)?$/u, '');
}
