import type { Words } from './language.ts';

export const agenciesWords = {
  title: { zh: '机构', en: 'Organs' },
  lead: {
    zh: '本站收录了年报的行政机关。可按地区、拼音、层级、类别和年度查找。',
    en: 'Administrative organs with at least one report here, by region, pinyin, level, kind and year.',
  },
  tree: { zh: '按地区', en: 'By region' },
  list: { zh: '按拼音', en: 'By pinyin' },
  narrow: { zh: '缩小范围', en: 'Narrow down' },
  level: { zh: '层级', en: 'Level' },
  kind: { zh: '类别', en: 'Kind' },
  year: { zh: '有该年年报', en: 'With a report for' },
  found: { zh: '个机关', en: 'organs' },
  all: { zh: '取消全部条件', en: 'Clear all' },
  remove: { zh: '取消', en: 'remove' },
  years: { zh: '收录年度', en: 'Years' },
  page: { zh: '第', en: 'Page' },
  pages: { zh: '页', en: '' },
  name: { zh: '机关', en: 'Organ' },
  region: { zh: '地区', en: 'Region' },
  none: { zh: '本站未收录', en: 'not in our collection' },
} as const satisfies Readonly<Record<string, Words>>;
