import type { Words } from './language.ts';

/** Words that stand round the explorer, written when the page is built. */
export const explorePageWords = {
  title: { zh: '探索', en: 'Explore' },
  lead: {
    zh: '选指标，选分组，勾选条件；图和表随之改变，链接能带走。每个数字点开都是年报。',
    en: 'Choose a measure and a grouping, tick conditions: chart and table follow, the link keeps the view. Every figure opens to the reports behind it.',
  },
  embedPage: { zh: '嵌入视图', en: 'Embedded view' },
} as const satisfies Readonly<Record<string, Words>>;
