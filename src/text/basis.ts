import type { RegionBasis } from '../measure/region.ts';
import type { Language, Words } from './language.ts';
import { formatNumber } from './number.ts';

export const basisWords = {
  basis: { zh: '依据', en: 'Based on' },
  rule: {
    zh: '地区的数：有本地区汇总年报的用汇总年报；没有的，本地区（含下级）至少 5 份“本机关”年报有数才合计；再没有的，逐个机关列出，不合计。',
    en: 'A region’s figure is its own aggregate report where we hold it; else a sum over at least 5 organs’ own reports, regions below included; else the organs stand one by one.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a region's figure rests on, with the number of organs: `6 个机关合计`. */
export function basisText(language: Language, basis: RegionBasis, organs: number): string {
  const n = formatNumber(organs);
  const words: Readonly<Record<RegionBasis, Words>> = {
    aggregate: { zh: '本地区汇总年报', en: 'the region’s own aggregate' },
    pooled: { zh: `${n} 个机关合计`, en: `${n} organs together` },
    each: { zh: `${n} 个机关，逐个看`, en: `${n} organs, one by one` },
  };
  return words[basis][language];
}

/** In place of a figure where the organs are not added up: `[3 个机关]`. */
export function eachMark(language: Language, organs: number): string {
  const n = formatNumber(organs);
  return language === 'zh' ? `[${n} 个机关]` : `[${n} ${organs === 1 ? 'organ' : 'organs'}]`;
}
