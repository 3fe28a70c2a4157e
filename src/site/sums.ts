import type { ReportRow } from '../core/dataset/rows.ts';
import { measureOf } from '../measure/measures.ts';
import { poolOf, type Pooled } from '../measure/value.ts';
import { sourceOf, type Atlas } from './atlas.ts';

/** Sums over organs' own reports of one year; aggregates are left out, never added. */
export interface YearSum {
  readonly year: number;
  /** Own reports of the year. */
  readonly reports: number;
  /** Aggregate reports of the year, not in the sums. */
  readonly aggregates: number;
  readonly received: Pooled;
  readonly concluded: Pooled;
  readonly disclosureRate: Pooled;
}

/** One line a year, latest first. */
export function yearSums(all: Atlas, reports: readonly ReportRow[]): YearSum[] {
  const years = [...Map.groupBy(reports, (report) => report.year)];
  return years.sort(([a], [b]) => b - a).map(([year, group]) => sumOf(all, year, group));
}

function sumOf(all: Atlas, year: number, group: readonly ReportRow[]): YearSum {
  const own = group.filter((report) => report.scope === 'own');
  const sources = own.map((report) => sourceOf(all, report.report_id));
  const sum = (id: string) => poolOf(measureOf(id), sources);
  return {
    year,
    reports: own.length,
    aggregates: group.length - own.length,
    received: sum('received'),
    concluded: sum('concluded'),
    disclosureRate: sum('disclosure_rate'),
  };
}
