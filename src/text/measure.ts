import type { Family } from '../measure/measure.ts';
import type { Language, Words } from './language.ts';

export const families: Readonly<Record<Family, Words>> = {
  volume: { zh: '数量与结转', en: 'Volumes' },
  outcome: { zh: '办理结果', en: 'Outcomes' },
  reason: { zh: '理由', en: 'Grounds' },
  applicant: { zh: '申请人', en: 'Applicants' },
  reconsideration: { zh: '行政复议', en: 'Reconsideration' },
  litigation: { zh: '行政诉讼', en: 'Litigation' },
  disclosure: { zh: '主动公开', en: 'Proactive disclosure' },
};

export const measureWords = {
  title: { zh: '指标', en: 'Measures' },
  lead: {
    zh: '每个指标的定义、分子、分母和注意事项。比率一律是合计之比，不是比率的平均。',
    en: 'Definition, numerator, denominator and caveats. Rates over several reports are ratios of sums, never means of rates.',
  },
  formula: { zh: '算法', en: 'Formula' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  alternatives: { zh: '也可选的分母', en: 'Other denominators' },
  unit: { zh: '单位', en: 'Unit' },
  caveat: { zh: '注意', en: 'Mind' },
  articles: { zh: '条例条文', en: 'Articles of the Regulations' },
  article: { zh: '第', en: 'Article ' },
  articleEnd: { zh: '条', en: '' },
  editions: { zh: '可算的表式', en: 'Editions' },
  leastN: { zh: '排序所需的最小分母', en: 'Least denominator for ranking' },
  instead: { zh: '年报把该组印成一行时用', en: 'where the report prints the group as one row:' },
  noDenominator: { zh: '不除，是件数。', en: 'None: a count.' },
  none: {
    zh: '分母为 0、或需要的单元格没有数字时，没有值。',
    en: 'No value where the denominator is 0 or a cell that is needed has no figure.',
  },
  distribution: { zh: '分布', en: 'Distribution' },
  distributionSentence: {
    zh: '每个点是一份年报；分母不足 10 的不画。同一年度本机关年报与汇总年报分开看。',
    en: 'One dot a report; denominators below 10 are not drawn. Own and aggregate reports are apart.',
  },
  binsSentence: {
    zh: '各区间的年报份数，区间从所标的数起；分母不足 10 的不计。本机关年报与汇总年报分开。',
    en: 'Reports in each range, from the number shown up; denominators below 10 are left out. Own and aggregate reports are apart.',
  },
  trend: { zh: '中位数与十分位数', en: 'Median and deciles' },
  trendSentence: {
    zh: '各年本机关年报的第一十分位、中位数、第九十分位；一年不足 5 份不画。',
    en: 'First decile, median and ninth decile of organs’ own reports; years with fewer than 5 have no point.',
  },
  median: { zh: '中位数', en: 'Median' },
  low: { zh: '第一十分位', en: 'First decile' },
  high: { zh: '第九十分位', en: 'Ninth decile' },
  tooFew: {
    zh: '目前没有一年达到 5 份可算的本机关年报，不画趋势。',
    en: 'No year has 5 own reports with a value yet: no trend is drawn.',
  },
  values: { zh: '各机关的值', en: 'Values' },
  valuesNote: {
    zh: '按年度和机关名称的拼音排列，不是排名。分母不足 10 只写分数，10 至 29 附 95% 区间。',
    en: 'By year and name, not a ranking. Below 10 only k/n, from 10 to 29 with the 95% interval.',
  },
  organ: { zh: '机关', en: 'Organ' },
  year: { zh: '年度', en: 'Year' },
  scope: { zh: '统计范围', en: 'Scope' },
  value: { zh: '值', en: 'Value' },
  more: {
    zh: '只列最近的 400 份；全部见数据下载或探索页。',
    en: 'The latest 400; all in the downloads or the explorer.',
  },
  explore: { zh: '在探索页打开', en: 'Open in the explorer' },
  splitOnly: {
    zh: '这个指标要先按理由拆开才有值；下面列各理由的算法，数值见探索页。',
    en: 'This measure has a value only when split by ground; see the explorer for the figures.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const units: Readonly<Record<string, string>> = {
  件: 'items',
  项: 'items',
  个: 'items',
  万元: '10,000 yuan',
};

/** The unit of a measure in the words of a language; `''` when the form prints none. */
export function unitName(language: Language, unit: string | null): string {
  return (language === 'en' && unit !== null ? units[unit] : null) ?? unit ?? '';
}
