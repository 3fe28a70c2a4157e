import type { Words } from './language.ts';

/** Words of the compare page. */
export const compareWords = {
  title: { zh: '比较', en: 'Compare' },
  lead: {
    zh: '最多八个机关或地区，逐年、逐项并排看。',
    en: 'Up to eight organs or regions, side by side, year by year.',
  },
  add: { zh: '加入机关或地区', en: 'Add an organ or region' },
  addButton: { zh: '加入', en: 'Add' },
  remove: { zh: '移除', en: 'Remove' },
  full: { zh: '已满八个，请先移除一个。', en: 'Eight already; remove one first.' },
  measure: { zh: '指标', en: 'Measure' },
  addMeasure: { zh: '再加一项指标', en: 'Add a measure' },
  from: { zh: '起始年', en: 'From' },
  to: { zh: '截止年', en: 'To' },
  view: { zh: '看法', en: 'View' },
  tabs: {
    zh: { chart: '折线', grid: '小图', table: '表格', pivot: '逐格对照' },
    en: { chart: 'Lines', grid: 'Small multiples', table: 'Table', pivot: 'Cell by cell' },
  },
  peers: { zh: '可比的机关', en: 'Suggested peers' },
  noPeers: { zh: '没有同级同类的机关可荐。', en: 'No peers of the same level and kind.' },
  reasons: {
    zh: {
      function: '同级、同职能',
      kind: '同级、同类',
      volume: '申请量相近',
      parent: '同属一地',
    },
    en: {
      function: 'same level and function',
      kind: 'same level and kind',
      volume: 'similar volume',
      parent: 'same parent region',
    },
  },
  none: { zh: '本站未收录', en: 'not in our collection' },
  noneMeaning: {
    zh: '“本站未收录”不等于该机关未发布。',
    en: '“Not in our collection” does not mean that the organ published nothing.',
  },
  empty: { zh: '先加入机关或地区。', en: 'Add an organ or a region first.' },
  failed: { zh: '没有取到', en: 'did not load' },
  ignored: { zh: '网址中有不认识的部分，已忽略', en: 'Parts of the address were not understood' },
  year: { zh: '年度', en: 'Year' },
  organ: { zh: '机关或地区', en: 'Organ or region' },
  left: { zh: '甲', en: 'A' },
  right: { zh: '乙', en: 'B' },
  changedOnly: { zh: '只看不同的行', en: 'Only rows that differ' },
  changed: { zh: '格不同', en: 'cells differ' },
  same: { zh: '两份年报逐格相同。', en: 'The two reports agree in every cell.' },
  source: {
    zh: '来源：各机关政府信息公开工作年度报告',
    en: 'Source: annual disclosure reports of the organs',
  },
  direction: { zh: '上：甲，下：乙', en: 'above: A, below: B' },
} as const;

/** A plain text of the page. */
export type CompareText = {
  [K in keyof typeof compareWords]: (typeof compareWords)[K] extends Words ? K : never;
}[keyof typeof compareWords];
