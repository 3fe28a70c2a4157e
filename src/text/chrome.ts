import type { Words } from './language.ts';

/** Words of the frame around every page. */
export const chrome = {
  site: { zh: '公开图鉴', en: 'Gongkai Atlas' },
  motto: {
    zh: '政府信息公开年报，逐格可查',
    en: 'China’s disclosure reports, figure by figure',
  },
  unofficial: { zh: '非政府网站', en: 'Not a government site' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  menu: { zh: '菜单', en: 'Menu' },
  more: { zh: '更多', en: 'More' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  trail: { zh: '当前位置', en: 'You are here' },
  other: { zh: 'English', en: '中文' },
  display: { zh: '显示', en: 'Display' },
  large: { zh: '长辈版', en: 'Large type' },
  normalSize: { zh: '标准字号', en: 'Standard type' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  promise: {
    zh: '每个数字都能查到年报的那一格。查询只在您的浏览器里进行：不收集、不上传、不用 Cookie。',
    en: 'Every figure leads to its cell in a report. Nothing leaves your browser: no tracking, no upload, no cookie.',
  },
  licence: { zh: '数据 CC BY 4.0 · 代码 MIT', en: 'Data CC BY 4.0 · Code MIT' },
  version: { zh: '数据版本', en: 'Dataset' },
  disclaimer: {
    zh: '本站由民间整理，与任何行政机关无关；数字以各机关发布的年报原文为准。',
    en: 'Compiled by private persons, unconnected with any authority; the published reports prevail.',
  },
  synthetic: {
    zh: '演示站：以下全部是合成数据，不是任何真实机关的年报。',
    en: 'Demonstration: all figures here are synthetic and describe no real authority.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export interface Place {
  readonly path: string;
  readonly label: Words;
}

/** First row of the navigation. */
export const mainPlaces: readonly Place[] = [
  { path: '/', label: { zh: '首页', en: 'Home' } },
  { path: '/agencies/', label: { zh: '机构', en: 'Organs' } },
  { path: '/explore/', label: { zh: '探索', en: 'Explore' } },
  { path: '/compare/', label: { zh: '比较', en: 'Compare' } },
  { path: '/outcomes/', label: { zh: '办理结果', en: 'Outcomes' } },
  { path: '/litigation/', label: { zh: '复议诉讼', en: 'Challenges' } },
  { path: '/check/', label: { zh: '自检', en: 'Check' } },
  { path: '/data/', label: { zh: '数据', en: 'Data' } },
];

/** Second row: reference pages. */
export const morePlaces: readonly Place[] = [
  { path: '/measures/', label: { zh: '指标', en: 'Measures' } },
  { path: '/quality/', label: { zh: '数据质量', en: 'Quality' } },
  { path: '/methods/', label: { zh: '方法', en: 'Methods' } },
  { path: '/glossary/', label: { zh: '术语', en: 'Glossary' } },
  { path: '/sql/', label: { zh: 'SQL', en: 'SQL' } },
  { path: '/changes/', label: { zh: '更新记录', en: 'Changes' } },
  { path: '/about/', label: { zh: '关于', en: 'About' } },
];
