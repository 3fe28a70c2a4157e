import type { Words } from './language.ts';

export const homeWords = {
  lead: {
    zh: '中国的行政机关每年都要公布：收到多少政府信息公开申请，怎样答复，有多少被复议、起诉。这里收录这些年报，每个数字都能点回年报的那一格。',
    en: 'Every year China’s administrative organs must report how many requests for government information they received, how these ended, and what was challenged. Here are those reports; every figure leads back to its cell.',
  },
  lookUp: { zh: '查一个机关', en: 'Look one organ up' },
  lookUpText: {
    zh: '它收到多少申请，公开了多少，不公开用的什么理由。',
    en: 'How many requests, how many granted, on which grounds refused.',
  },
  lookUpGo: { zh: '看全部机构', en: 'All organs' },
  compare: { zh: '几个机关放在一起看', en: 'Compare some' },
  compareText: {
    zh: '最多 8 个机关或地区，同年同口径，分母写明。',
    en: 'Up to 8 organs or regions, same years, denominators stated.',
  },
  compareGo: { zh: '去比较', en: 'Compare' },
  take: { zh: '把数据拿走', en: 'Take the data' },
  takeText: {
    zh: '全部单元格一个文件：CSV、Parquet、DuckDB，附说明和引用格式。',
    en: 'Every cell in one file: CSV, Parquet, DuckDB, with dictionary and citation.',
  },
  takeGo: { zh: '去下载', en: 'Download' },
  figures: { zh: '现在收录了什么', en: 'What is here now' },
  reports: { zh: '份年报', en: 'reports' },
  organs: { zh: '个机关', en: 'organs' },
  cells: { zh: '个单元格', en: 'cells' },
  errors: { zh: '份年报有对不上的数字', en: 'reports with figures that disagree' },
  coverage: {
    zh: '本站只收录了一部分年报，不能代表全国；没有的年份写“本站未收录”。',
    en: 'This is a part of all reports and does not stand for the whole country.',
  },
  own: {
    zh: '只计“本机关”年报；汇总年报含下属机关，不加在一起。',
    en: 'Only organs’ own reports are summed; aggregates cover others and are not added.',
  },
  headline: { zh: '申请怎样办结', en: 'How requests end' },
  headlineTitle: { zh: '办理结果的构成，逐年', en: 'Outcomes by year' },
  headlineNote: {
    zh: '的年报合计；下级已含在上级汇总里的不重复相加。各年收录的机关不同，年与年之间不能直接比较。',
    en: ' only; what a higher level already holds is not added again. The organs differ from year to year, so years do not compare directly.',
  },
  headlineTable: { zh: '表格', en: 'Table' },
  reportsCounted: { zh: '年报（份）', en: 'Reports' },
  received: { zh: '新收（件）', en: 'Received' },
  concluded: { zh: '结果合计（件）', en: 'Outcomes in all' },
  sums: { zh: '各年合计', en: 'Sums by year' },
  changes: { zh: '最近的变化', en: 'What changed last' },
  allChanges: { zh: '全部更新记录', en: 'All changes' },
  years: { zh: '年度', en: 'Years' },
  latest: { zh: '最近年度的年报', en: 'Reports of the latest years' },
  stories: { zh: '两个讲清楚的题目', en: 'Two subjects, explained' },
  outcomesStory: {
    zh: '一件申请会怎样结束：公开、部分公开、不予公开、无法提供、不予处理。',
    en: 'How a request ends: disclosed, partly disclosed, refused, unable, not processed.',
  },
  litigationStory: {
    zh: '不服答复之后：行政复议与两条诉讼途径的结果。',
    en: 'After the answer: reconsideration and the two paths to court.',
  },
} as const satisfies Readonly<Record<string, Words>>;
