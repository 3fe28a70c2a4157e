import type { LeftOut } from '../measure/missing.ts';
import type { RegionBasis } from '../measure/region.ts';
import { eachMark } from './basis.ts';
import { contestedNote, takenNote } from './contested.ts';
import type { Language } from './language.ts';
import { formatNumber } from './number.ts';
import { rateText, type RateText } from './rate.ts';
import { leftOutWords } from './terms.ts';
import { comma } from './marks.ts';

/** A figure over some reports, and the reports that are not in it by what is missing. */
export interface Counted {
  readonly k: number | null;
  readonly n: number | null;
  readonly value: number | null;
  readonly reports?: number;
  readonly gaps: Readonly<Partial<Record<LeftOut, number>>>;
  /** Of a whole region: what it rests on, and its organs with a report. */
  readonly basis?: RegionBasis | null;
  readonly here?: number;
  /** Contested reports in the figure, and its k and n by parts where it is one of them alone. */
  readonly contested?: number;
  readonly byParts?: { readonly k: number; readonly n: number | null } | null;
}

/** A figure in words; `mark` tells why there is no figure (`[未报]`) or that n is below 10 (`[2/5]`). */
export interface ValueText extends RateText {
  readonly mark: string | null;
  /** The value that may stand as a number: a count, or a percentage from n = 10 on. */
  readonly number: number | null;
}

/** What stands beside a figure with contested reports in it; `''` for every other. */
export function noteText(language: Language, figure: Counted): string {
  const { k, n, contested = 0, byParts = null } = figure;
  if (k === null || contested === 0) return '';
  const alone = byParts !== null || figure.reports === 1;
  return alone
    ? contestedNote(language, { k, n }, differs(figure) ? byParts : null)
    : takenNote(language, contested);
}

function differs({ k, n, byParts }: Counted): boolean {
  return byParts != null && (byParts.k !== k || byParts.n !== n);
}

/** The figure by the rules of display. */
export function valueText(language: Language, figure: Counted): ValueText {
  const { k, n } = figure;
  if (k === null) {
    const each = figure.basis === 'each';
    const mark = each ? eachMark(language, figure.here ?? 0) : gapMark(language, figure.gaps);
    return { main: mark, base: '', faint: true, mark, number: null };
  }
  if (n === null) return { main: formatNumber(k), base: '', faint: false, mark: null, number: k };
  const text = rateText(language, { k, n, value: figure.value });
  if (n === 0) return { ...text, faint: true, mark: text.main, number: null };
  if (text.base === '') return { ...text, mark: `[${text.main}]`, number: null };
  return { ...text, mark: null, number: figure.value };
}

/** The one reason, or every reason with its count: `[未报]`, `[未报 2，缺行 1]`. */
export function gapMark(language: Language, gaps: Counted['gaps']): string {
  const all = Object.entries(gaps) as [LeftOut, number][];
  const one = all[0];
  if (all.length === 1 && one) return `[${leftOutWords[one[0]][language]}]`;
  return `[${gapList(language, gaps)}]`;
}

/** Reports left out by what is missing: `未报 2，缺行 1`. */
export function gapList(language: Language, gaps: Counted['gaps']): string {
  return (Object.entries(gaps) as [LeftOut, number][])
    .map(([gap, count]) => `${leftOutWords[gap][language]} ${count}`)
    .join(comma[language]);
}
