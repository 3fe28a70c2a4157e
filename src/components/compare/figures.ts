import { organSet, type Standing } from '../../measure/joins.ts';
import type { Measure } from '../../measure/measure.ts';
import { gapOf, type LeftOut } from '../../measure/missing.ts';
import { denominatorOf } from '../../measure/denominatorOf.ts';
import { valueOf, type Figure } from '../../measure/value.ts';
import { figureKey, type ToldFigure, type ToldYear } from '../../measure/regionFile.ts';
import { organOf, sourceOfYear, type Compared, type ComparedYear } from './compared.ts';

/** A figure, the reason it is missing, or no report at all. */
export type Entry =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly year: ComparedYear }
  | { readonly kind: 'gap'; readonly gap: LeftOut; readonly year: ComparedYear }
  /** The denominator is 0. */
  | { readonly kind: 'zero'; readonly year: ComparedYear }
  /** A region without a figure of its own: its organs one by one. */
  | { readonly kind: 'each'; readonly told: ToldYear; readonly year: ComparedYear }
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
  if (found.told) return regionEntry(figureKey(measure, denominator), found, found.told);
  const figure = valueOf(measure, sourceOfYear(found), { denominator });
  if (figure) return { kind: 'figure', figure, year: found };
  const state = (cell: string) => found.cells[cell]?.state ?? null;
  const sums = [measure.numerator, denominatorOf(measure, denominator)?.sum ?? []];
  const gap = sums.map((sum) => gapOf(sum, state)).find((one) => one !== null);
  return gap ? { kind: 'gap', gap, year: found } : { kind: 'zero', year: found };
}

function regionEntry(key: string, year: ComparedYear, told: ToldYear): Entry {
  const found = told.figures[key];
  if (!found) return { kind: 'each', told, year };
  const figure = figureOf(found);
  if (figure) return { kind: 'figure', figure, year: withOrgans(year, found) };
  if (found.contested) return { kind: 'gap', gap: 'contested', year };
  return found.gap ? { kind: 'gap', gap: found.gap, year } : { kind: 'zero', year };
}

/** The year with the organs that are in this figure. */
function withOrgans(year: ComparedYear, { without = [] }: ToldFigure): ComparedYear {
  const left = new Set(without.map(organOf));
  return { ...year, organs: year.organs.filter((organ) => !left.has(organ)) };
}

/** A published figure; `null` where there is none. */
export function figureOf({ k, n, value }: ToldFigure): Figure | null {
  return k === null ? null : { k, n, value, contested: [], byParts: null };
}

/** What an entry stands for, for the line that leads there; `null` without a figure. */
export function standingOf(entry: Entry): Standing | null {
  if (entry.kind !== 'figure') return null;
  const { year, organs, form, forms = [form, form], scope } = entry.year;
  return { year, organs: organSet(organs), forms, scope };
}

/** The subjects that report in every one of the years, a region by the same organs in each. */
export function inEveryYear(
  subjects: readonly Compared[],
  years: readonly number[],
): readonly Compared[] {
  return subjects.filter((subject) => {
    const shown = subject.years.filter((one) => years.includes(one.year));
    const sets = new Set(shown.map((one) => organSet(one.organs)));
    return shown.length === years.length && sets.size === 1 && !sets.has('');
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
  const older = years.some((year) => (year.forms?.[0] ?? year.form) === '2019');
  return older && newer.length > 0 ? Math.min(...newer) : null;
}
