import type { Language, Words } from './language.ts';
import { formatNumber } from './number.ts';

/** Words of every series over the years: one word for one thing. */
export const seriesWords = {
  /** On the mark between two editions of the form. */
  formBreak: { zh: '表式更换', en: 'new form' },
  formNote: {
    zh: '2021 年度起使用新表式；虚线前后的表式不同，不连线。',
    en: 'A new form from data year 2021: no line crosses the dashed mark.',
  },
  joined: {
    zh: '机关相同、表式和统计范围未变的相邻两年才连线；括号内是机关数。',
    en: 'A line joins two years only where the same organs report on one form and of one scope; in brackets the number of organs.',
  },
  panel: { zh: '只看每年都有的机关', en: 'Only organs with a report in every year' },
  noPanel: {
    zh: '所选年度里没有每年都有年报的机关；缩短年度范围，或不勾这一项。',
    en: 'No organ has a report in every one of these years: shorten the range or untick this.',
  },
  alike: { zh: '同机关相比', en: 'The same organs compared' },
} as const satisfies Readonly<Record<string, Words>>;

/** The switch in a caption, with the number of organs it leaves: `只看每年都有的机关（3 个）`. */
export function panelText(language: Language, organs: number | null): string {
  const words = seriesWords.panel[language];
  if (organs === null) return words;
  return language === 'zh'
    ? `${words}（${formatNumber(organs)} 个）`
    : `${words} (${formatNumber(organs)})`;
}

/** Requests received in two years by the same organs. */
export interface AlikeSums {
  readonly from: number;
  readonly to: number;
  readonly organs: number;
  readonly before: number;
  readonly after: number;
}

/** Pairs of years by the organs in both: `同机关相比，新收：2023→2024 年 1,200→1,300 件（3 个机关）。`. */
export function alikeText(language: Language, pairs: readonly AlikeSums[]): string {
  if (pairs.length === 0) return '';
  const words = `${seriesWords.alike[language]}${language === 'zh' ? '，新收：' : ', requests received: '}`;
  const each = pairs.map((pair) => alikePair(language, pair));
  return `${words}${each.join(language === 'zh' ? '；' : '; ')}${language === 'zh' ? '。' : '.'}`;
}

function alikePair(language: Language, { from, to, ...sums }: AlikeSums): string {
  const [organs, before, after] = [sums.organs, sums.before, sums.after].map(formatNumber);
  return language === 'zh'
    ? `${from}→${to} 年 ${before}→${after} 件（${organs} 个机关）`
    : `${from}→${to} ${before}→${after} (organs: ${organs})`;
}
