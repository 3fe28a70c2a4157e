import type { OrganisationRow, ReportRow } from '../core/dataset/rows.ts';
import { measureOf } from '../measure/measures.ts';
import { comparableValue } from '../measure/comparable.ts';
import { leastPeers, medianOf } from '../measure/spread.ts';
import { valueOf } from '../measure/value.ts';
import { sourceOf, type Atlas } from './atlas.ts';

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
