import type { OrganisationRow, RegionRow, ReportRow } from '../core/dataset/rows.ts';
import type { Scope } from '../core/report/report.ts';
import type { Measure } from '../measure/measure.ts';
import { measureOf } from '../measure/measures.ts';
import type { LeftOut } from '../measure/missing.ts';
import type { RegionAnswer, RegionBasis, RegionReport } from '../measure/region.ts';
import type { Ratio } from '../measure/value.ts';
import { atlas, byPinyin, lineage, type Atlas } from './atlas.ts';
import { reportsBelow } from './countable.ts';
import { readingOf, type Reading } from './agencyPage.ts';
import { answerFor, regionYears } from './regionFigures.ts';

/** Everything the page of one region shows. */
export interface RegionPage {
  readonly region: RegionRow;
  readonly lineage: readonly RegionRow[];
  readonly children: readonly RegionRow[];
  /** Organs of the region itself, in pinyin order. */
  readonly organisations: readonly OrganisationRow[];
  readonly below: number;
  readonly reports: readonly ReportRow[];
  /** Latest year first. */
  readonly years: readonly RegionYear[];
}

/** A measure of the region in a year; no figure = its organs one by one, or a gap of its aggregate. */
export interface RegionCell {
  readonly measure: Measure;
  readonly basis: RegionBasis;
  readonly figure: Ratio | null;
  readonly gap: LeftOut | null;
}

/** An organ that the year rests on, or stands in it by itself. */
export interface RegionOrgan {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  readonly readings: readonly Reading[];
}

/** The answers for a region in one year. */
export interface RegionYear {
  readonly year: number;
  readonly basis: RegionBasis;
  readonly organs: readonly RegionOrgan[];
  readonly cells: readonly RegionCell[];
}

const shown = ['received', 'concluded', 'disclosure_rate'].map(measureOf);

function yearOf(
  all: Atlas,
  code: string,
  year: number,
  reports: readonly RegionReport[],
): RegionYear {
  const answers = shown.map((measure) => ({
    measure,
    answer: answerFor(all, code, reports, measure),
  }));
  const firm = answers.find(({ answer }) => answer?.basis !== 'each')?.answer;
  const used = firm?.reports ?? reports;
  const organs = used.map((report) => organOf(all, report));
  return {
    year,
    organs,
    basis: firm?.basis ?? 'each',
    cells: answers.map(({ measure, answer }, at) => ({
      measure,
      basis: answer?.basis ?? 'each',
      figure: answer?.figure ?? null,
      gap: gapOfAnswer(answer ?? null, organs[0]?.readings[at]?.gap ?? null),
    })),
  };
}

/** Why an answer has no figure: left out as contested, or what its aggregate lacks. */
function gapOfAnswer(answer: RegionAnswer | null, gap: LeftOut | null): LeftOut | null {
  if (answer?.basis !== 'aggregate' || answer.figure) return null;
  return answer.contested > 0 ? 'contested' : gap;
}

function organOf(all: Atlas, report: RegionReport): RegionOrgan {
  const cells = all.cells(report.reportId);
  const row = all.reports.get(report.reportId) ?? null;
  const year = { year: report.year, report: row, cells, findings: [] };
  return {
    id: report.organisation,
    name: all.organisations.get(report.organisation)?.name ?? report.organisation,
    scope: report.scope,
    readings: shown.map((measure) => readingOf(measure, year)),
  };
}

/** Model of a region's page. */
export async function regionPage(code: string): Promise<RegionPage> {
  const all = await atlas();
  const region = all.regions.get(code);
  if (!region) throw new Error(`unknown region: ${code}`);
  const reports = reportsBelow(all, code);
  const own = all.dataset.organisations.filter((organ) => organ.region_code === code);
  return {
    region,
    reports,
    lineage: lineage(all, region.parent_code),
    children: all.dataset.regions.filter((one) => one.parent_code === code),
    organisations: own.sort(byPinyin),
    below: (organCounts(all).get(code) ?? 0) - own.length,
    years: [...regionYears(all, code)]
      .map(([year, some]) => yearOf(all, code, year, some))
      .reverse(),
  };
}

const counted = new WeakMap<Atlas, ReadonlyMap<string, number>>();

/** Organs of each region, those below it included. */
export function organCounts(all: Atlas): ReadonlyMap<string, number> {
  const known = counted.get(all);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const organ of all.dataset.organisations)
    for (const region of lineage(all, organ.region_code))
      counts.set(region.region_code, (counts.get(region.region_code) ?? 0) + 1);
  counted.set(all, counts);
  return counts;
}
