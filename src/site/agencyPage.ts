import type { FindingRow, OrganisationRow, RegionRow, ReportRow } from '../core/dataset/rows.ts';
import { outcomeGroups, reviewPaths, reviewResults } from '../measure/lines.ts';
import type { Measure } from '../measure/measure.ts';
import { measureOf } from '../measure/measures.ts';
import { gapOf, type Gap } from '../measure/missing.ts';
import { byParts } from '../measure/breakdowns.ts';
import { contestedCells, type Lookup, type Source } from '../measure/contested.ts';
import { valueOf, type Figure } from '../measure/value.ts';
import { atlas, lineage, type Atlas, type Cells } from './atlas.ts';
import { peersOf, type Peers } from './peers.ts';

/** A measure in one report: its figure, or why there is none. */
export interface Reading {
  readonly measure: Measure;
  readonly figure: Figure | null;
  readonly gap: Gap | null;
}

/** One year of an organ; no report = 本站未收录. */
export interface AgencyYear {
  readonly year: number;
  readonly report: ReportRow | null;
  readonly cells: Cells;
  readonly findings: readonly FindingRow[];
}

/** Everything the page of one organ shows. */
export interface AgencyPage {
  readonly organisation: OrganisationRow;
  readonly lineage: readonly RegionRow[];
  readonly predecessor: OrganisationRow | undefined;
  readonly successors: readonly OrganisationRow[];
  /** From the first to the last year of the collection, gaps included. */
  readonly years: readonly AgencyYear[];
  readonly latest: AgencyYear;
  readonly key: readonly { readonly reading: Reading; readonly peers: Peers | null }[];
  /** First year on a new edition after an older one, or `null`. */
  readonly breakBefore: number | null;
}

const keyMeasures = [
  'received',
  'disclosure_rate',
  'denied_share',
  'unable_share',
  'carry_out_rate',
  'natural_person_share',
];

/** Model of an organ's page; `null` when no report of it is in the collection. */
export async function agencyPage(id: string): Promise<AgencyPage | null> {
  const all = await atlas();
  const organisation = all.organisations.get(id);
  if (!organisation) throw new Error(`unknown organ: ${id}`);
  const years = yearsOf(all, id);
  const latest = years.findLast((one) => one.report);
  if (!latest) return null;
  return {
    organisation,
    years,
    latest,
    lineage: lineage(all, organisation.region_code),
    predecessor: all.organisations.get(organisation.predecessor_id ?? ''),
    successors: all.dataset.organisations.filter((one) => one.predecessor_id === id),
    key: keyMeasures.map((measureId) => ({
      reading: readingOf(measureOf(measureId), latest),
      peers: latest.report ? peersOf(all, organisation, latest.report, measureId) : null,
    })),
    breakBefore: breakOf(years),
  };
}

function yearsOf(all: Atlas, id: string): AgencyYear[] {
  const reports = all.reportsOf.get(id) ?? [];
  const first = reports.at(0)?.year ?? 0;
  const last = Math.max(reports.at(-1)?.year ?? 0, all.years.at(-1) ?? 0);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const report = reports.find((one) => one.year === first + at) ?? null;
    return {
      year: first + at,
      report,
      cells: report ? all.cells(report.report_id) : new Map(),
      findings: report ? (all.findingsOf.get(report.report_id) ?? []) : [],
    };
  });
}

function breakOf(years: readonly AgencyYear[]): number | null {
  const reports = years.flatMap((one) => (one.report ? [one.report] : []));
  const at = reports.findIndex((report, place) => {
    const before = reports[place - 1];
    return before !== undefined && before.form !== report.form;
  });
  return reports[at]?.year ?? null;
}

/** Figures of a report by cell address. */
export function lookupOf(year: AgencyYear): Lookup {
  return (cell) => year.cells.get(cell)?.value ?? null;
}

/** A report of a year as the measures need it. */
export function sourceOfYear(year: AgencyYear): Source {
  return { figure: lookupOf(year), contested: contestedCells(year.findings) };
}

/** A contested cell as printed and by its parts (`null` where these give none); else `null`. */
export function contestedCell(year: AgencyYear, cell: string): ContestedCell | null {
  const source = sourceOfYear(year);
  const k = source.figure(cell);
  if (k === null || !source.contested.has(cell)) return null;
  const parts = byParts(cell, source);
  return { printed: { k, n: null }, byParts: parts === null ? null : { k: parts, n: null } };
}

/** What a note beside a contested cell needs. */
export interface ContestedCell {
  readonly printed: { readonly k: number; readonly n: null };
  readonly byParts: { readonly k: number; readonly n: null } | null;
}

/** A measure in the report of a year, or why it has no value. */
export function readingOf(measure: Measure, year: AgencyYear): Reading {
  const stateOf = (cell: string) => year.cells.get(cell)?.state ?? null;
  const sums = [...measure.numerator, ...(measure.denominator?.sum ?? [])];
  return {
    measure,
    figure: valueOf(measure, sourceOfYear(year)),
    gap: gapOf(sums, stateOf),
  };
}

/** Outcome groups of a year as counts, `null` where a figure is missing. */
export function outcomesOf(year: AgencyYear): { id: string; value: number | null }[] {
  return outcomeGroups.map((group) => ({
    id: group.id,
    value: valueOf(measureOf(group.id), sourceOfYear(year))?.value ?? null,
  }));
}

/** Cells of the review table of one path, results first, total last. */
export function reviewCells(path: string): string[] {
  return [...reviewResults.map((leaf) => leaf.id), 'total'].map((id) => `review/${path}/${id}`);
}

/** Reconsideration, then the two court paths. */
export const reviewPathIds: readonly string[] = reviewPaths.map((leaf) => leaf.id);
