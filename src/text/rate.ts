import { display } from '../measure/display.ts';
import type { LeftOut } from '../measure/missing.ts';
import type { Ratio } from '../measure/value.ts';
import type { Language } from './language.ts';
import { formatNumber, formatPercent } from './number.ts';
import { leftOutWords } from './terms.ts';

/** A figure of a measure in words by the rules of display; k/n stands beside every percentage. */
export interface RateText {
  /** What stands large: `34.2%`, `2/3`, `3,511`; over nothing the words for it. */
  readonly main: string;
  /** Percentages over 10 to 29 are shown in grey. */
  readonly faint: boolean;
  /** k/n and interval; `''` for counts and bare fractions. */
  readonly base: string;
}

/** The texts of a figure. */
export function rateText(language: Language, figure: Ratio): RateText {
  const shown = display(figure);
  if (shown.kind === 'count') return { main: formatNumber(shown.value), faint: false, base: '' };
  const fraction = fractionText(shown);
  if (shown.kind === 'fraction' && shown.n === 0)
    return { main: gapText(language, null), faint: false, base: shown.k === 0 ? '' : fraction };
  if (shown.kind === 'fraction') return { main: fraction, faint: false, base: '' };
  const percent = formatPercent(shown.value);
  if (shown.kind === 'rate') return { main: percent, faint: false, base: fraction };
  const between = shown.interval
    ? `${language === 'zh' ? '，95% 区间 ' : ', 95% interval '}${formatPercent(shown.interval.low)}–${formatPercent(shown.interval.high)}`
    : '';
  return { main: percent, faint: true, base: `${fraction}${between}` };
}

/** k/n as printed: `1,197/3,500`. */
export function fractionText({ k, n }: { readonly k: number; readonly n: number }): string {
  return `${formatNumber(k)}/${formatNumber(n)}`;
}

/** One line for sentences and tables: `34.2%（1,197/3,500）`, `2/3`. */
export function rateLine(language: Language, figure: Ratio): string {
  const { main, base } = rateText(language, figure);
  if (base === '') return main;
  return language === 'zh' ? `${main}（${base}）` : `${main} (${base})`;
}

/** Why there is no value; `null`: the denominator is 0, in the one wording for it. */
export function gapText(language: Language, gap: LeftOut | null): string {
  if (gap) return `[${leftOutWords[gap][language]}]`;
  return language === 'zh' ? '分母为 0，无比率' : 'denominator 0: no rate';
}
