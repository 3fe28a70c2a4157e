import type { Language } from './language.ts';
import { colon, comma, fullStop, semicolon } from './marks.ts';
import { formatNumber } from './number.ts';

/** A year that a picture leaves out, with its reports by the reason. */
export interface Absent {
  readonly year: number;
  readonly reports: number;
  readonly otherScope: number;
  readonly leftOut: number;
  readonly contested: number;
  /** Sum of the outcomes where it is too small to be shown, else `null`. */
  readonly concluded: number | null;
}

const words = {
  lead: { zh: '不在图中的年度', en: 'Years not shown' },
  otherScope: { zh: '份统计范围不同', en: 'of another scope' },
  leftOut: { zh: '份缺所需的数字', en: 'without a figure that is needed' },
  contested: { zh: '份数字自相矛盾', en: 'with contradicting figures' },
} as const;

/** Why years are not in a picture, in one sentence; `''` when none is left out. */
export function absentYears(language: Language, absent: readonly Absent[], least: number): string {
  if (absent.length === 0) return '';
  const each = absent.map((one) => `${one.year}${inWords(language, one, least)}`);
  const list = each.join(semicolon[language]);
  return `${words.lead[language]}${colon[language]}${list}${fullStop[language]}`.trim();
}

function inWords(language: Language, absent: Absent, least: number): string {
  const zh = language === 'zh';
  const reasons = (['otherScope', 'leftOut', 'contested'] as const)
    .filter((reason) => absent[reason] > 0)
    .map((reason) => `${formatNumber(absent[reason])} ${words[reason][language]}`);
  const { reports, concluded } = absent;
  const sum = concluded === null ? '' : smallSum(zh, concluded, least);
  const held = zh ? `（${reports} 份年报）` : ` (${reports} reports)`;
  const why = [...reasons, sum].filter((one) => one !== '').join(comma[language]);
  return `${held}${zh ? '' : ' '}${why}`;
}

function smallSum(zh: boolean, concluded: number, least: number): string {
  const sum = formatNumber(concluded);
  return zh ? `其余合计 ${sum} 件，不足 ${least} 件` : `the rest sum to ${sum}, below ${least}`;
}
