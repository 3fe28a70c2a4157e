import type { Kind, Scope } from '../core/report/report.ts';

/** What decides whether a report's figures stand inside those of another report. */
export interface Extent {
  readonly year: number;
  readonly scope: Scope;
  readonly kind: Kind;
  /** Code of the organ's region and of its ancestors, nearest first. */
  readonly regions: readonly string[];
}

/**
 * The reports whose figures another report of the list already holds: an aggregate covers what lies
 * below its region, and a government covers the other aggregates of its own region. Adding both
 * would count the same requests twice. A report of unknown scope is treated like an aggregate.
 */
export function coveredBy<T extends Extent>(reports: readonly T[]): Set<T> {
  const wide = reports.filter((report) => report.scope !== 'own');
  const seats = Map.groupBy(
    wide,
    (report) => `${report.year} ${report.scope} ${report.regions[0]}`,
  );
  return new Set(
    wide.filter((report) =>
      report.regions.some((region, at) =>
        (seats.get(`${report.year} ${report.scope} ${region}`) ?? []).some((other) =>
          at === 0 ? isSeatOf(other, report) : reaches(other),
        ),
      ),
    ),
  );
}

function isSeatOf(other: Extent, report: Extent): boolean {
  return other !== report && other.kind === 'government' && report.kind !== 'government';
}

/** Does an aggregate of that kind hold what lies below its region? */
function reaches(other: Extent): boolean {
  return other.kind === 'government' || other.kind === 'zone_committee';
}
