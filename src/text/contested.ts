import type { Ratio } from '../measure/value.ts';
import type { Language, Words } from './language.ts';
import { inBrackets } from './marks.ts';
import { formatNumber } from './number.ts';
import { leftOutWords } from './terms.ts';

/** Stands at every figure that its own report contradicts. */
export const contestedMark = '※';

/** Words about figures that their own report contradicts. */
export const contestedWords = {
  /** Name of the column in files. */
  column: { zh: '数字不合', en: 'contested' },
  columnMeaning: {
    zh: '年报自身的核对结果与这个数矛盾（true / false）；照印，不改',
    en: 'A finding of severity error of the same report contradicts the figure (true / false); shown as printed',
  },
  /** The switch of a view. */
  with: { zh: '计入数字不合的年报', en: 'Take in reports whose figures disagree' },
  /** Under a chart. */
  key: {
    zh: '空心、带 ※：年报自身数字不合，照印',
    en: 'Hollow, with ※: figures of the report disagree, shown as printed',
  },
  leftOut: {
    zh: '年报自身数字不合的（如各项之和与所印总计不同）不计入合计与分布，只单独照印列出。',
    en: 'Figures that their own report contradicts (such as parts that do not add up to the printed total) are left out of sums and distributions, and shown by themselves as printed.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** How many reports a pooled figure leaves out for it: `（未计入：数字不合 1）`. */
export function leftOutNote(language: Language, count: number): string {
  const words = leftOutWords.contested[language];
  return inBrackets(
    language,
    language === 'zh' ? `未计入：${words} ${count}` : `left out: ${words} ${count}`,
  );
}

/** k and n of a figure. */
type Parts = Pick<Ratio, 'k' | 'n'>;

/** What stands beside a contested figure: `印出的总计 13/21；按各项之和 13/27`. */
export function contestedNote(language: Language, printed: Parts, byParts: Parts | null): string {
  const words = leftOutWords.contested[language];
  if (byParts === null) return language === 'zh' ? `${words}，照印` : `${words}, as printed`;
  return language === 'zh'
    ? `印出的总计 ${fraction(printed)}；按各项之和 ${fraction(byParts)}`
    : `printed total ${fraction(printed)}; by its parts ${fraction(byParts)}`;
}

/** Beside a pool that takes contested reports in. */
export function takenNote(language: Language, count: number): string {
  const words = leftOutWords.contested[language];
  return language === 'zh' ? `含${words} ${count} 份` : `with ${count}: ${words}`;
}

function fraction({ k, n }: Parts): string {
  return n === null ? formatNumber(k) : `${formatNumber(k)}/${formatNumber(n)}`;
}
