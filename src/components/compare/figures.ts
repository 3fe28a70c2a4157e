import { organSet, type Standing } from '../../measure/joins.ts';
import type { Measure } from '../../measure/measure.ts';
import { gapOf, type Gap } from '../../measure/missing.ts';
import { denominatorOf, valueOf, type Figure } from '../../measure/value.ts';
import { sourceOfYear, type Compared, type ComparedYear } from './compared.ts';

/** A figure, the reason it is missing, or no report at all. */
export type Entry =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly year: ComparedYear }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly year: ComparedYear }
  | { readonly kind: 'none' };

/** Figures of one measure: a row a subject, a column a year. */
export interface Grid {
  readonly measure: Measure;
  readonly years: readonly number[];
  readonly rows: readonly { readonly subject: Compared; readonly entries: readonly Entry[] }[];
}

/** The measure for every subject and year. */
export function gridOf(
  measure: Measure,
  subjects: readonly Compared[],
  years: readonly number[],
  denominator: string | null,
): Grid {
  return {
    measure,
    years,
    rows: subjects.map((subject) => ({
      subject,
      entries: years.map((year) => entryOf(measure, subject, year, denominator)),
    })),
  };
}

function entryOf(
  measure: Measure,
  subject: Compared,
  year: number,
  denominator: string | null,
): Entry {
  const found = subject.years.find((one) => one.year === year);
  if (!found) return { kind: 'none' };
  const figure = valueOf(measure, sourceOfYear(found), { denominator });
  if (figure) return { kind: 'figure', figure, year: found };
  const state = (cell: string) => found.cells[cell]?.state ?? null;
  const sums = [measure.numerator, denominatorOf(measure, denominator)?.sum ?? []];
  const gap = sums.map((sum) => gapOf(sum, state)).find((one) => one !== null);
  return { kind: 'gap', gap: gap ?? 'not_in_form', year: found };
}

/** What an entry stands for, for the line that leads there; `null` without a figure. */
export function standingOf(entry: Entry): Standing | null {
  if (entry.kind !== 'figure') return null;
  const { year, organs, form, scope } = entry.year;
  return { year, organs: organSet(organs), forms: [form, form], scope };
}

/** The subjects that report in every one of the years, a region by the same organs in each. */
export function inEveryYear(
  subjects: readonly Compared[],
  years: readonly number[],
): readonly Compared[] {
  return subjects.filter((subject) => {
    const shown = subject.years.filter((one) => years.includes(one.year));
    const sets = new Set(shown.map((one) => organSet(one.organs)));
    return shown.length === years.length && sets.size === 1;
  });
}

/** Years any subject has, within the bounds, ascending. */
export function yearsOf(
  subjects: readonly Compared[],
  bounds: { readonly from: number; readonly to: number } | null,
): number[] {
  const all = new Set(subjects.flatMap((subject) => subject.years.map((year) => year.year)));
  return [...all]
    .filter((year) => bounds === null || (year >= bounds.from && year <= bounds.to))
    .sort((a, b) => a - b);
}

/** First year in which a subject reports on the newer form, where both forms occur. */
export function breakOf(subjects: readonly Compared[]): number | null {
  const years = subjects.flatMap((subject) => subject.years);
  const newer = years.filter((year) => year.form !== '2019').map((year) => year.year);
  const older = years.some((year) => year.form === '2019');
  return older && newer.length > 0 ? Math.min(...newer) : null;
}
