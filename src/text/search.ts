import type { Words } from './language.ts';

/** Words of the search box. */
export const searchWords = {
  label: { zh: '查机关、地区、指标、术语', en: 'Find an organ, a region, a measure or a term' },
  placeholder: { zh: '名称、拼音、首字母；可加年份', en: 'Name, pinyin or initials, and a year' },
  go: { zh: '查找', en: 'Find' },
  none: {
    zh: '没有找到。可以少写几个字，或看全部机关。',
    en: 'Nothing found. Try fewer words, or see all organs.',
  },
  failed: { zh: '检索清单没有取到，请看全部机关。', en: 'The index did not load; see all organs.' },
  results: { zh: '个结果', en: ' results' },
  oneResult: { zh: '个结果', en: ' result' },
  report: { zh: '年报', en: 'report' },
} as const satisfies Readonly<Record<string, Words>>;
