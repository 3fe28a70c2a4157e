import type { Line } from '../core/form/line.ts';
import { labelOf } from '../measure/denominators.ts';
import {
  applicants,
  lineOf,
  outcomeGroups,
  requestRows,
  reviewPaths,
  reviewResults,
} from '../measure/lines.ts';
import type { Family, LineDimension } from '../measure/measure.ts';
import type { Tab } from '../view/view.ts';
import type { Language, Words } from './language.ts';
import { editionNames, kinds, levels, readings, scopes } from './terms.ts';

export const familyNames: Readonly<Record<Family, Words>> = {
  volume: { zh: '申请数量', en: 'Volume' },
  outcome: { zh: '办理结果', en: 'Outcomes' },
  reason: { zh: '理由', en: 'Reasons' },
  applicant: { zh: '申请人', en: 'Applicants' },
  reconsideration: { zh: '行政复议', en: 'Reconsideration' },
  litigation: { zh: '行政诉讼', en: 'Litigation' },
  disclosure: { zh: '主动公开', en: 'Proactive disclosure' },
};

export const tabNames: Readonly<Record<Tab, Words>> = {
  chart: { zh: '图', en: 'Chart' },
  table: { zh: '表', en: 'Table' },
  pivot: { zh: '透视表', en: 'Pivot' },
  grid: { zh: '省份方格', en: 'Province grid' },
};

const lineMembers: Readonly<Record<LineDimension, (id: string) => Words | null>> = {
  outcome_group: outcomeName,
  outcome_row: outcomeName,
  applicant: (id) => lineName(applicants, id),
  review_path: (id) => lineName(reviewPaths, id),
  review_result: (id) => lineName(reviewResults, id),
};

function outcomeName(id: string): Words | null {
  return requestRows.has(id) ? labelOf(lineOf(requestRows, id)) : lineName(outcomeGroups, id);
}

function lineName(lines: readonly Line[], id: string): Words | null {
  const line = lines.find((one) => one.id === id);
  return line ? labelOf(line) : null;
}

/** A population in words: 「本机关」「市级汇总」. */
function populationName(id: string): Words | null {
  if (id === 'own') return { zh: '本机关', en: 'Own figures' };
  const [scope = '', level = ''] = id.split('_');
  const name = level in levels ? levels[level as keyof typeof levels] : null;
  if (!name) return null;
  return scope === 'aggregate'
    ? { zh: `${name.zh}汇总`, en: `${name.en} aggregates` }
    : { zh: `${name.zh}（范围未说明）`, en: `${name.en}, scope not stated` };
}

const wordNames: Readonly<Record<string, (id: string) => Words | null>> = {
  ...lineMembers,
  level: (id) => entry(levels, id),
  kind: (id) => entry(kinds, id),
  scope: (id) => entry(scopes, id),
  form: (id) => entry(editionNames, id),
  reading: (id) => entry(readings, id),
  population: populationName,
};

function entry(table: Readonly<Record<string, Words>>, id: string): Words | null {
  return Object.hasOwn(table, id) ? (table[id] ?? null) : null;
}

/** A value of a grouping or filter in words; the id itself where there are none. */
export function valueName(
  language: Language,
  field: string,
  value: string | number | null | undefined,
  name?: string | undefined,
): string {
  if (value === null || value === undefined || value === '')
    return language === 'zh' ? '（无）' : '(none)';
  if (name) return name;
  return wordNames[field]?.(String(value))?.[language] ?? String(value);
}

export const exploreWords = {
  whole: { zh: '在公开图鉴查看', en: 'See it on Gongkai Atlas' },
  embed: { zh: '嵌入代码', en: 'Embed code' },
  embedTitle: { zh: '公开图鉴', en: 'Gongkai Atlas' },
  idle: {
    zh: '下面是起始视图。第一次操作时载入查询引擎（约 8 MB）。',
    en: 'This is the start view. The query engine (about 8 MB) loads with your first change.',
  },
  loading: { zh: '正在载入查询引擎', en: 'Loading the query engine' },
  running: { zh: '正在计算…', en: 'Computing…' },
  ready: { zh: '已更新', en: 'Up to date' },
  failed: { zh: '查询引擎没有启动', en: 'The query engine did not start' },
  filters: { zh: '条件', en: 'Conditions' },
  show: { zh: '看结果', en: 'Show results' },
  clear: { zh: '清除全部条件', en: 'Clear all conditions' },
  remove: { zh: '去掉', en: 'Remove' },
  measure: { zh: '指标', en: 'Measure' },
  addMeasure: { zh: '再加一个指标', en: 'Add a measure' },
  denominator: { zh: '分母', en: 'Denominator' },
  ownDenominator: { zh: '通用', en: 'usual' },
  noDenominator: { zh: '不除（件数）', en: 'none (count)' },
  groupBy: { zh: '分组', en: 'Group by' },
  series: { zh: '再分', en: 'Then by' },
  none: { zh: '不再分', en: 'no further' },
  tabs: { zh: '显示方式', en: 'Shown as' },
  find: { zh: '在列表中找', en: 'Find in this list' },
  more: { zh: '还有', en: 'more' },
  here: { zh: '标出机关', en: 'Mark an organ' },
  hereNone: { zh: '不标', en: 'none' },
  least: { zh: '分母至少', en: 'Denominator at least' },
  reports: { zh: '份年报', en: 'reports' },
  included: { zh: '计入', en: 'Counted' },
  left: { zh: '未计入', en: 'Left out' },
  population: { zh: '统计口径', en: 'Population' },
  populationNote: {
    zh: '汇总年报不与其下属机关相加，不同口径分开列。',
    en: 'Aggregates are never added to their parts: populations stand apart.',
  },
  smallNote: {
    zh: '分母不到 10 只列件数之比；10 至 29 的百分比为灰色，附 95% 区间。',
    en: 'Below 10 only k/n is shown; from 10 to 29 the percentage is grey, with a 95% interval.',
  },
  source: {
    zh: '来源：各机关政府信息公开工作年度报告；公开图鉴整理，数据版本',
    en: 'Source: annual disclosure reports; compiled by Gongkai Atlas, dataset',
  },
  empty: { zh: '没有符合全部条件的年报。', en: 'No report meets all the conditions.' },
  emptySplit: {
    zh: '这个指标不能按所选的方式再分。请换一个分组。',
    en: 'This measure cannot be split that way. Choose another grouping.',
  },
  emptyWithout: { zh: '去掉这个条件后有', en: 'Without this condition:' },
  limited: {
    zh: '结果超过上限，只列出前面的；要全部请下载数据集。',
    en: 'More rows than can be shown; download the dataset for all of them.',
  },
  wholeFile: { zh: '下载数据集', en: 'Download the dataset' },
  behind: { zh: '背后的年报', en: 'The reports behind it' },
  toCell: { zh: '看这一格', en: 'See the cell' },
  close: { zh: '关闭', en: 'Close' },
  sql: { zh: '看 SQL', en: 'Show the SQL' },
  allYears: { zh: '全部年度', en: 'all years' },
  allRegions: { zh: '全部地区', en: 'all regions' },
  by: { zh: '按', en: 'by' },
  sortBy: { zh: '排序', en: 'Sort' },
  notices: {
    zh: '地址中有本站不认识的内容，已略过',
    en: 'Parts of the address were not understood and left out',
  },
  moved: { zh: '旧地址已换成新写法', en: 'The old address was rewritten' },
  version: {
    zh: '链接用的是另一个数据版本，数字可能已经更新',
    en: 'The link was made with another version of the dataset: figures may have changed',
  },
} as const satisfies Readonly<Record<string, Words>>;
