import type { Words } from './language.ts';

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
