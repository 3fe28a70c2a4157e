import type { ReportRow } from '../core/dataset/rows.ts';
import type { Countable } from '../measure/sums.ts';
import { lineage, organisationOf, sourceOf, type Atlas } from './atlas.ts';

/** A report of the atlas as the sums need it. */
export function countableOf(all: Atlas, report: ReportRow): Countable {
  const organ = organisationOf(all, report);
  return {
    kind: organ.kind,
    regions: lineage(all, organ.region_code)
      .map((region) => region.region_code)
      .reverse(),
    reportId: report.report_id,
    year: report.year,
    form: report.form,
    scope: report.scope,
    ...sourceOf(all, report.report_id),
  };
}

/** The reports that count of a region and everything below it; of all regions for `null`. */
export function reportsBelow(all: Atlas, regionCode: string | null): ReportRow[] {
  if (regionCode === null) return [...all.current];
  const inside = (code: string | null): boolean =>
    code !== null && (code === regionCode || inside(all.regions.get(code)?.parent_code ?? null));
  return all.current.filter((report) =>
    inside(all.organisations.get(report.organisation_id)?.region_code ?? null),
  );
}
