import type { ReportRow } from '../core/dataset/rows.ts';
import { measureOf } from '../measure/measures.ts';
import { valueOf, type Figure } from '../measure/value.ts';
import type { Atlas } from './atlas.ts';

/** Sums over organs' own reports of one year; aggregates are left out, never added. */
export interface YearSum {
  readonly year: number;
  /** Own reports of the year. */
  readonly reports: number;
  /** Aggregate reports of the year, not in the sums. */
  readonly aggregates: number;
  readonly received: Figure | null;
  readonly concluded: Figure | null;
  readonly disclosureRate: Figure | null;
}

/** One line a year, latest first. */
export function yearSums(all: Atlas, reports: readonly ReportRow[]): YearSum[] {
  const years = [...Map.groupBy(reports, (report) => report.year)];
  return years.sort(([a], [b]) => b - a).map(([year, group]) => sumOf(all, year, group));
}

function sumOf(all: Atlas, year: number, group: readonly ReportRow[]): YearSum {
  const own = group.filter((report) => report.scope === 'own');
  const lookups = own.map((report) => {
    const cells = all.cells(report.report_id);
    return (cell: string) => cells.get(cell)?.value ?? null;
  });
  const sum = (id: string) => (own.length === 0 ? null : valueOf(measureOf(id), lookups));
  return {
    year,
    reports: own.length,
    aggregates: group.length - own.length,
    received: sum('received'),
    concluded: sum('concluded'),
    disclosureRate: sum('disclosure_rate'),
  };
}
