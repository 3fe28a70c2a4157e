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
import type { Sums } from '../../measure/sums.ts';

/** One report, or the sum of a region's reports, as the page compares it. */
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
  readonly outcomes: readonly Sums[];
  readonly review: readonly Sums[];
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

/** A region of `/api/v1/regions/`: for each year the scope that most reports have. */
export async function loadRegion(
  root: string,
  code: string,
  options: LoadOptions,
): Promise<Compared> {
  const file = await loadPublished<RegionFile>(`${root}api/v1/regions/${code}.json`, options);
  const years = [...new Set(file.outcomes.map((sums) => sums.year))].sort((a, b) => a - b);
  return {
    id: code,
    kind: 'region',
    name: file.region.name,
    own: false,
    years: years.flatMap((year) => regionYear(file, year)),
  };
}

function regionYear(file: RegionFile, year: number): ComparedYear[] {
  const best = [...file.outcomes]
    .filter((sums) => sums.year === year && sums.reports.length > 0)
    .sort((a, b) => b.reports.length - a.reports.length)[0];
  if (!best) return [];
  const review = file.review.find((sums) => sums.year === year && sums.scope === best.scope);
  const sameReports = review?.reports.join() === best.reports.join();
  const cells = { ...best.cells, ...(sameReports ? review.cells : {}) };
  const entries = Object.entries(cells).map(
    ([cell, value]) => [cell, { value, state: 'number' as const, raw: '' }] as const,
  );
  const outcomes = Object.keys(best.cells).filter((cell) => !/received|carried/u.test(cell));
  const concluded = outcomes
    .filter((cell) => !cell.includes('.'))
    .reduce((sum, cell) => sum + (best.cells[cell] ?? 0), 0);
  const total = { value: concluded, state: 'number' as const, raw: '' };
  return [
    {
      year,
      form: '2021',
      scope: best.scope,
      organs: best.reports.map((report) => report.replace(/-\d{4}(?:-v\d+)?$/u, '')),
      reportId: null,
      contested: uncontested,
      cells: { ...Object.fromEntries(entries), 'requests/concluded/total': total },
    },
  ];
}
