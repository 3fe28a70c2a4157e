import type { Words } from './language.ts';

export const regionWords = {
  organs: { zh: '机关与收录年度', en: 'Organs and years collected' },
  coverage: { zh: '收录年度', en: 'Years collected' },
  below: { zh: '下级地区', en: 'Regions below' },
  totals: { zh: '各年数字', en: 'Figures by year' },
  totalsNote: {
    zh: '上级汇总从不与下级相加。缺收录的机关不在其中。',
    en: 'An aggregate is never added to what it holds. Organs not collected are not in the figures.',
  },
  which: { zh: '哪些机关', en: 'Which organs' },
  downloads: { zh: '下载', en: 'Download' },
  explore: { zh: '在探索页打开', en: 'Open in the explorer' },
} as const satisfies Readonly<Record<string, Words>>;
