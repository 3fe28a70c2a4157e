import type { Language, Words } from './language.ts';

export const changesWords = {
  title: { zh: '更新记录', en: 'Changes' },
  lead: {
    zh: '哪个已公布的数字变了，从多少变到多少，为什么。三种情况分开记：年报重新发布、本站读错更正、方法改变。',
    en: 'Which published figure changed, from what to what, and why: re-published, re-read, or a change of method.',
  },
  none: {
    zh: '自首次公布以来，没有数字变动。',
    en: 'No published figure has changed since the first publication.',
  },
  current: { zh: '现行数据版本', en: 'Current version' },
  feed: { zh: '订阅（Atom）', en: 'Subscribe (Atom)' },
  corrections: { zh: '更正过的读数', en: 'Corrected readings' },
  cell: { zh: '格', en: 'Cell' },
  raw: { zh: '更正为', en: 'Now reads' },
  why: { zh: '理由', en: 'Why' },
  on: { zh: '日期', en: 'Date' },
} as const satisfies Readonly<Record<string, Words>>;

/** Headings of the log, which is kept in Chinese. */
const headings: Readonly<Record<string, string>> = {
  '机关重新发布（原年报各版本均保留）': 'Published again by the organ (every version is kept)',
  '本站误读，已更正': 'Misread by us, corrected',
  '本站读取方法变更（原文未变）': 'Our way of reading changed (the source did not)',
  新收录: 'Added',
  移出: 'Removed',
  '年报自身的矛盾（照录，不改）': 'Contradictions within a report (kept as printed)',
  '核对规则变更（数字未变）': 'Rules changed (the figures did not)',
};

/** A heading of the log in the language; one that is not known stays as written. */
export function headingText(language: Language, heading: string): string {
  return language === 'en' ? (headings[heading] ?? heading) : heading;
}

/** The fixed words of an item in English; names and reasons stay as written. */
export function itemInEnglish(text: string): string {
  return text
    .replace(/(\d{4}) 年/u, '$1')
    .replace(/：所印 (\S+)，按其他各格推算 (\S+)/u, ': printed $1, by the other cells $2')
    .replace(/：由 (\S+) 改为 ([^\s（]+)/u, ': from $1 to $2')
    .replace(/：(\d+) 处 → (\d+) 处/u, ': $1 → $2 findings');
}
