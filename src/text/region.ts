import type { Words } from './language.ts';

export const regionWords = {
  organs: { zh: '机关与收录年度', en: 'Organs and years collected' },
  coverage: { zh: '收录年度', en: 'Years collected' },
  below: { zh: '下级地区', en: 'Regions below' },
  totals: { zh: '各年合计', en: 'Sums by year' },
  totalsNote: {
    zh: '只把“本机关”年报相加（含下级地区）；汇总年报已含下属机关，另列份数，不加入合计。缺收录的机关不在其中，合计不等于全地区。',
    en: 'Only organs’ own reports are added, regions below included; aggregates cover other organs and are counted apart. Organs not collected are not in the sums.',
  },
  downloads: { zh: '下载', en: 'Download' },
  explore: { zh: '在探索页打开', en: 'Open in the explorer' },
} as const satisfies Readonly<Record<string, Words>>;
