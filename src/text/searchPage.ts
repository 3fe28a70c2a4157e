import type { SearchKind } from '../identity/search.ts';
import type { Words } from './language.ts';

/** Words of the page of results. */
export const searchPageWords = {
  title: { zh: '查找', en: 'Search' },
  lead: {
    zh: '找机关、地区、指标、术语和页面：全称、简称、旧称、拼音、首字母都可以，如“平潭 2024”“无法提供”“卫健委”。',
    en: 'Organs, regions, measures, terms and pages: full, short and former names, pinyin, initials; for example “pingtan 2024”.',
  },
  resultsFor: { zh: '查找结果', en: 'Results for' },
  near: {
    zh: '没有完全相同的，下面是读音或写法相近的：',
    en: 'No exact match; these sound or look alike:',
  },
  all: { zh: '看全部机关', en: 'All organs' },
  noScript: {
    zh: '查找要运行脚本；没有脚本时，机构一页按地区和拼音列出全部机关，可以用浏览器自己的“在页面中查找”。',
    en: 'Searching needs scripts. Without them, the page of organs lists all of them by region and pinyin; your browser can find text in it.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a hit is, beside its name and as a heading of the results. */
export const kindWords: Readonly<Record<SearchKind, Words>> = {
  region: { zh: '地区', en: 'Region' },
  organ: { zh: '机关', en: 'Organ' },
  measure: { zh: '指标', en: 'Measure' },
  term: { zh: '术语', en: 'Term' },
  page: { zh: '页面', en: 'Page' },
};
