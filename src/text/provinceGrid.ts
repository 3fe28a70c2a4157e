import type { Words } from './language.ts';

export const provinceGridWords = {
  notMap: {
    zh: '每格一个省级地区，位置只作示意，不是地图。',
    en: 'One tile per province-level unit; not a map.',
  },
  noTile: {
    zh: '虚线格：没有符合全部条件的年报。',
    en: 'Dashed: no report meets all the conditions.',
  },
  noReport: { zh: '本站未收录', en: 'not collected' },
  otherReports: { zh: '另有年报', en: 'others' },
  otherReportsNote: {
    zh: '只有其他年度或口径的年报：',
    en: 'Reports of another year or population only: ',
  },
  shadeKey: { zh: '颜色：各色的最大值', en: 'Shade: highest value of each' },
  noShade: {
    zh: '无底色：数值为 0，或没有可着色的数值。',
    en: 'No shade: the value is 0, or there is none to shade by.',
  },
} as const satisfies Readonly<Record<string, Words>>;
