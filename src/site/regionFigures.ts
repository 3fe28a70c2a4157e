import type { ReportRow } from '../core/dataset/rows.ts';
import type { Measure } from '../measure/measure.ts';
import { regionAnswer, type RegionAnswer, type RegionReport } from '../measure/region.ts';
import type { Choice } from '../measure/value.ts';
import { organisationOf, type Atlas } from './atlas.ts';
import { countableOf, reportsBelow } from './countable.ts';

/** The reports in a region and below it, by year, oldest year first. */
export function regionYears(all: Atlas, code: string): ReadonlyMap<number, RegionReport[]> {
  const reports = reportsBelow(all, code).map((report) => regionReportOf(all, report));
  const sorted = reports.sort((a, b) => a.year - b.year);
  return Map.groupBy(sorted, (report) => report.year);
}

function regionReportOf(all: Atlas, report: ReportRow): RegionReport {
  const { organisation_id: organisation, level } = organisationOf(all, report);
  return { ...countableOf(all, report), organisation, level };
}

/** The answer for a region of the atlas; throws on an unknown one, `null` without a report. */
export function answerFor(
  all: Atlas,
  code: string,
  reports: readonly RegionReport[],
  measure: Measure,
  choice: Choice = {},
): RegionAnswer | null {
  const region = all.regions.get(code);
  if (!region) throw new Error(`unknown region: ${code}`);
  return regionAnswer({ code, level: region.level }, reports, measure, choice);
}
