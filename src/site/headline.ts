import { leastFirm } from '../measure/display.ts';
import { outcomeGroups, outcomeSums, type Sums } from '../measure/sums.ts';
import type { Scope } from '../core/report/report.ts';
import type { Absent } from '../text/absentYears.ts';
import type { Atlas } from './atlas.ts';
import { countableOf, reportsBelow } from './countable.ts';

/** Outcomes year by year, over the scope that most reports have. */
export interface Headline {
  readonly scope: Scope;
  /** Oldest year first; years in which no report can be summed are left out. */
  readonly years: readonly HeadlineYear[];
  /** Years with reports that are not among them, oldest first, each with the reasons. */
  readonly absent: readonly Absent[];
}

export interface HeadlineYear {
  readonly sums: Sums;
  readonly received: number;
  /** By outcome group, in the order of the form. */
  readonly outcomes: readonly number[];
  readonly concluded: number;
}

/** What the home page shows first; `null` when no report has enough to divide by. */
export function headlineOf(all: Atlas): Headline | null {
  const sums = outcomeSums(reportsBelow(all, null).map((report) => countableOf(all, report)));
  const scopes = Map.groupBy(sums, (one) => one.scope);
  const [best] = [...scopes].sort(([, a], [, b]) => countOf(b) - countOf(a));
  if (!best) return null;
  const years = best[1]
    .filter((one) => one.reports.length > 0)
    .map(yearOf)
    .filter((year) => year.concluded >= leastFirm);
  const shown = new Set(years.map((year) => year.sums.year));
  const absent = all.years.filter((year) => !shown.has(year));
  if (years.length === 0) return null;
  return { scope: best[0], years, absent: absent.map((year) => absentYear(all, best[1], year)) };
}

function absentYear(all: Atlas, sums: readonly Sums[], year: number): Absent {
  const reports = all.current.filter((report) => report.year === year).length;
  const own = sums.find((one) => one.year === year);
  const summed = own?.reports.length ?? 0;
  const [leftOut, contested] = [own?.leftOut.length ?? 0, own?.contested.length ?? 0];
  return {
    year,
    reports,
    otherScope: reports - summed - leftOut - contested - (own?.covered.length ?? 0),
    leftOut,
    contested,
    concluded: own && summed > 0 ? yearOf(own).concluded : null,
  };
}

function countOf(sums: readonly Sums[]): number {
  return sums.reduce((count, one) => count + one.reports.length, 0);
}

function yearOf(sums: Sums): HeadlineYear {
  const of = (row: string): number => sums.cells[`requests/${row}/total`] ?? 0;
  const outcomes = outcomeGroups('2021').map((group) => of(group.id));
  return {
    sums,
    received: of('received'),
    outcomes,
    concluded: outcomes.reduce((all, one) => all + one, 0),
  };
}
