import type { OrganisationRow, ReportRow } from '../core/dataset/rows.ts';
import { measureOf } from '../measure/measures.ts';
import { comparableValue } from '../measure/comparable.ts';
import { valueOf } from '../measure/value.ts';
import { sourceOf, type Atlas } from './atlas.ts';

/** No line of peers and no percentile below this many. */
export const leastPeers = 5;

/** Organs of the same level, kind and function, same year and scope. */
export interface Peers {
  readonly count: number;
  readonly median: number;
}

const known = new Map<string, readonly { readonly id: string; readonly value: number }[]>();

/** Peers of an organ for a measure; `null` when fewer than five have a value. */
export function peersOf(
  all: Atlas,
  organisation: OrganisationRow,
  report: ReportRow,
  measureId: string,
): Peers | null {
  const key = [cohortOf(organisation), report.year, report.scope, measureId].join(' ');
  let values = known.get(key);
  if (!values) {
    values = valuesOf(all, cohortOf(organisation), report, measureId);
    known.set(key, values);
  }
  const others = values.filter((one) => one.id !== organisation.organisation_id);
  if (others.length < leastPeers) return null;
  return { count: others.length, median: medianOf(others.map((one) => one.value)) };
}

function cohortOf(organisation: OrganisationRow): string {
  return `${organisation.level} ${organisation.kind} ${organisation.function ?? ''}`;
}

function valuesOf(all: Atlas, cohort: string, like: ReportRow, measureId: string) {
  const measure = measureOf(measureId);
  return all.current
    .filter((report) => report.year === like.year && report.scope === like.scope)
    .filter((report) => {
      const organ = all.organisations.get(report.organisation_id);
      return organ !== undefined && cohortOf(organ) === cohort;
    })
    .flatMap((report) => {
      const figure = valueOf(measure, sourceOf(all, report.report_id));
      const value = figure && comparableValue(figure);
      return value === null ? [] : [{ id: report.organisation_id, value }];
    });
}

/** The middle of the values; the mean of the two middle ones for an even number. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The value below which `share` of the values lie, linearly between neighbours. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
