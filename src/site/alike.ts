import type { AlikeSums } from '../text/series.ts';
import type { Atlas } from './atlas.ts';
import type { HeadlineYear } from './headline.ts';

const received = 'requests/received/total';

/** Each pair of years, one after the other, by the organs in both; pairs without any are left out. */
export function alikeYears(all: Atlas, years: readonly HeadlineYear[]): AlikeSums[] {
  return years.flatMap((year, at) => {
    const before = years[at - 1];
    return before && before.sums.year === year.sums.year - 1 ? pairOf(all, before, year) : [];
  });
}

function pairOf(all: Atlas, before: HeadlineYear, after: HeadlineYear): AlikeSums[] {
  const [first, second] = [receivedBy(all, before), receivedBy(all, after)];
  const both = [...first.keys()].filter((organ) => second.has(organ));
  if (both.length === 0) return [];
  const sum = (of: ReadonlyMap<string, number>): number =>
    both.reduce((total, organ) => total + (of.get(organ) ?? 0), 0);
  return [
    {
      from: before.sums.year,
      to: after.sums.year,
      organs: both.length,
      before: sum(first),
      after: sum(second),
    },
  ];
}

/** What each organ of the year received; one whose cell has no figure is not in it. */
function receivedBy(all: Atlas, year: HeadlineYear): Map<string, number> {
  return new Map(
    year.sums.reports.flatMap((id) => {
      const organ = all.reports.get(id)?.organisation_id;
      const value = all.cells(id).get(received)?.value ?? null;
      return organ === undefined || value === null ? [] : [[organ, value] as const];
    }),
  );
}
