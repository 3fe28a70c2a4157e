import type { Words } from './language.ts';

/** Words under a chart, fetched with the chart. */
export const chartWords = {
  undrawn: {
    zh: '虚线框：有年报，只列 k/n 或缺项原因',
    en: 'Dashed: a report without a rate to shade, k/n or reason only',
  },
  uncollected: { zh: '空白：本站未收录', en: 'Empty: not in our collection' },
} as const satisfies Readonly<Record<string, Words>>;
