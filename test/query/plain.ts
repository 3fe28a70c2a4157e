import type { Dataset } from '../../src/core/dataset/rows.ts';
import { gapOf } from '../../src/measure/missing.ts';
import type { CellState } from '../../src/core/report/report.ts';
import { lookupByParts } from '../../src/measure/breakdowns.ts';
import { contestedCells, contestedIn } from '../../src/measure/contested.ts';
import { mayExceed, ratioOf } from '../../src/measure/ratio.ts';
import { sumOf } from '../../src/measure/termSum.ts';
import { isLineDimension, type Dimension } from '../../src/view/dimensions.ts';
import { isFigureFilter } from '../../src/view/filter.ts';
import type { View } from '../../src/view/view.ts';
import type { Part } from '../../src/query/split.ts';

/** A row of figures, computed on the rows of the dataset without SQL. */
export interface PlainFigure {
  readonly key: string;
  readonly k: number | null;
  readonly n: number | null;
  readonly value: number | null;
  readonly reports: number;
  readonly gaps: Readonly<Record<string, number>>;
  readonly contested: number;
  readonly kParts: number | null;
  readonly nParts: number | null;
  readonly forms: string;
}

type Keys = Readonly<Record<string, string | number | null>>;

/** The keys of every report that counts. */
export function plainReports(dataset: Dataset): (Keys & { readonly report_id: string })[] {
  const superseded = new Set(dataset.reports.map((one) => one.supersedes));
  const organisations = new Map(dataset.organisations.map((one) => [one.organisation_id, one]));
  const regions = new Map(dataset.regions.map((one) => [one.region_code, one]));
  return dataset.reports
    .filter((report) => !superseded.has(report.report_id))
    .flatMap((report) => {
      const organ = organisations.get(report.organisation_id);
      if (!organ) return [];
      const above: Record<string, string> = {};
      let region = regions.get(organ.region_code);
      for (let step = 0; region && step < 4; step += 1) {
        above[region.level] ??= region.region_code;
        region = region.parent_code === null ? undefined : regions.get(region.parent_code);
      }
      return [
        {
          report_id: report.report_id,
          organisation: organ.organisation_id,
          year: report.year,
          form: report.form,
          scope: report.scope,
          reading: report.reading,
          level: organ.level,
          kind: organ.kind,
          function: organ.function,
          region: organ.region_code,
          population: report.scope === 'own' ? 'own' : `${report.scope}_${organ.level}`,
          province: above['province'] ?? null,
          city: above['city'] ?? null,
          county: above['county'] ?? null,
        },
      ];
    });
}

/** Does a report belong to the view? */
export function plainMatches(view: View, report: Keys): boolean {
  if (
    view.years &&
    ((report['year'] as number) < view.years.from || (report['year'] as number) > view.years.to)
  )
    return false;
  if (view.organisations.length > 0 && !view.organisations.includes(String(report['organisation'])))
    return false;
  const codes = ['region', 'county', 'city', 'province'].map((level) => String(report[level]));
  if (view.regions.length > 0 && !codes.some((code) => view.regions.includes(code))) return false;
  return view.filters.every((filter) => {
    if (isFigureFilter(filter) || isLineDimension(filter.field)) return true;
    return filter.values.includes(String(report[filter.field] ?? '')) === (filter.op === 'in');
  });
}

/** Value and state of a cell of a report. */
export function plainCells(dataset: Dataset) {
  const cells = new Map(
    dataset.observations.map((row) => [
      `${row.report_id} ${row.table_id}/${row.row_id}/${row.column_id}`,
      row,
    ]),
  );
  const findings = Map.groupBy(dataset.findings, (one) => one.report_id);
  return (report: string) => ({
    figure: (cell: string): number | null => cells.get(`${report} ${cell}`)?.value ?? null,
    state: (cell: string): CellState | null => cells.get(`${report} ${cell}`)?.state ?? null,
    contested: contestedCells(findings.get(report) ?? []),
  });
}

/** Is a figure with these groupings that of one report? */
function isOneReport(view: View, dimensions: readonly Dimension[]): boolean {
  const organ = dimensions.includes('organisation') || view.organisations.length === 1;
  const year = dimensions.includes('year') || (view.years && view.years.from === view.years.to);
  return organ && Boolean(year);
}

/** The groups of one set of groupings; `totalled` line groupings take the unsplit parts. */
export function plainFigures(
  view: View,
  reports: readonly (Keys & { readonly report_id: string })[],
  parts: readonly Part[],
  cells: ReturnType<typeof plainCells>,
  dimensions: readonly Dimension[],
  lines: readonly Dimension[],
): PlainFigure[] {
  const groups = new Map<
    string,
    {
      k: number;
      n: number;
      count: boolean;
      exceeds: boolean;
      reports: number;
      gaps: Record<string, number>;
      contested: number;
      parts: { k: number; n: number } | null;
      forms: Set<string>;
    }
  >();
  const alone = isOneReport(view, dimensions);
  for (const part of parts) {
    const members = part.members as Readonly<Record<string, string>>;
    if (lines.some((line) => (members[line] === '') === dimensions.includes(line))) continue;
    for (const report of reports.filter((one) => plainMatches(view, one))) {
      const names = dimensions.map(
        (one) => (isLineDimension(one) ? members[one] : report[one]) ?? null,
      );
      const key = JSON.stringify([part.measure.id, ...names]);
      const group = groups.get(key) ?? {
        k: 0,
        n: 0,
        count: part.denominator === null,
        exceeds: part.denominator !== null && mayExceed(part.numerator, part.denominator),
        reports: 0,
        gaps: {},
        contested: 0,
        parts: null,
        forms: new Set(),
      };
      groups.set(key, group);
      group.forms.add(String(report['form']));
      const look = cells(report.report_id);
      const gap = gapOf([...part.numerator, ...(part.denominator ?? [])], look.state);
      if (gap !== null) {
        group.gaps[gap] = (group.gaps[gap] ?? 0) + 1;
        continue;
      }
      if (contestedIn([...part.numerator, ...(part.denominator ?? [])], look).length > 0) {
        if (!alone && !view.contested) {
          group.gaps['contested'] = (group.gaps['contested'] ?? 0) + 1;
          continue;
        }
        group.contested += 1;
        const parts = lookupByParts(look);
        if (alone)
          group.parts = {
            k: sumOf(part.numerator, parts) ?? Number.NaN,
            n: part.denominator ? (sumOf(part.denominator, parts) ?? Number.NaN) : 0,
          };
      }
      group.reports += 1;
      group.k += sumOf(part.numerator, look.figure) ?? Number.NaN;
      group.n += part.denominator ? (sumOf(part.denominator, look.figure) ?? Number.NaN) : 0;
    }
  }
  return [...groups].map(([key, group]) => ({
    key,
    k: group.reports === 0 ? null : group.k,
    n: group.count || group.reports === 0 ? null : group.n,
    value:
      group.reports === 0 ? null : group.count ? group.k : ratioOf(group.k, group.n, group.exceeds),
    reports: group.reports,
    gaps: group.gaps,
    contested: group.contested,
    kParts: group.parts?.k ?? null,
    nParts: group.count ? null : (group.parts?.n ?? null),
    forms: [...group.forms].sort().join(),
  }));
}
