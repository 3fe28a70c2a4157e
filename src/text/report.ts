import type { TableId } from '../core/form/table.ts';
import type { Words } from './language.ts';

export const reportWords = {
  title: {
    zh: '政府信息公开工作年度报告表格',
    en: 'annual report on government information disclosure',
  },
  profile: { zh: '机关概况', en: 'Profile' },
  form: { zh: '表式', en: 'Form' },
  legend: {
    zh: '零和没有数字的单元格，六种写法',
    en: 'Zero and cells without a figure, told apart',
  },
  findings: { zh: '核对结果', en: 'What does not add up' },
  noFindings: {
    zh: '按本站的规则核对，没有不合的数字。',
    en: 'Checked by our rules: no figures disagree.',
  },
  asPrinted: {
    zh: '数字照年报所印，本站不改动；下面只说明哪些单元格之间对不上。',
    en: 'Figures stand as printed; below is only which cells do not agree with each other.',
  },
  expected: { zh: '按其他各格推算为', en: 'by the other cells' },
  actual: { zh: '年报所印', en: 'Printed' },
  cells: { zh: '涉及的单元格', en: 'Cells concerned' },
  andMore: { zh: '等', en: 'and more, in all' },
  cellsUnit: { zh: '格', en: 'cells' },
  rule: { zh: '规则', en: 'Rule' },
  source: { zh: '来源', en: 'Source' },
  reportTitle: { zh: '年报标题', en: 'Title' },
  noTitle: { zh: '来源没有给出', en: 'not given by the source' },
  published: { zh: '发布日期', en: 'Published' },
  unknown: { zh: '本站未记录', en: 'not recorded here' },
  address: { zh: '来源网址', en: 'Address' },
  noAddress: { zh: '没有来源网址', en: 'no source address' },
  fileName: { zh: '来源文件', en: 'Source file' },
  hash: { zh: '文件 SHA-256', en: 'SHA-256 of the file' },
  retrieved: { zh: '取得日期', en: 'Retrieved' },
  reading: { zh: '读取方式', en: 'How it was read' },
  scope: { zh: '统计范围', en: 'Scope' },
  id: { zh: '年报编号', en: 'Report id' },
  transcribed: { zh: '人工转录', en: 'Typed by hand' },
  transcribedLong: {
    zh: '这份年报的数字由人逐格录入，不是程序从原文件读出的。',
    en: 'The figures of this report were typed by a person, cell by cell.',
  },
  versions: { zh: '版本', en: 'Versions' },
  earlier: {
    zh: '这是同一份年报较早的版本，已被后来发布的版本取代。',
    en: 'An earlier version of this report; a later one has replaced it.',
  },
  latest: { zh: '看现行版本', en: 'See the version that counts' },
  hasEarlier: { zh: '本年报发布过不止一版：', en: 'This report was published more than once:' },
  earlierVersion: { zh: '较早版本', en: 'earlier version' },
  difference: { zh: '与上一年比较', en: 'Difference from the year before' },
  noPrevious: {
    zh: '本站未收录该机关上一年的年报，无从比较。',
    en: 'The report of the year before is not in our collection.',
  },
  editionsDiffer: {
    zh: '两年用的表式不同：含义变了的行列不相接，只列出各自那一版的数。',
    en: 'The two years use different editions of the form; lines whose meaning changed are not joined.',
  },
  scopesDiffer: {
    zh: '两年的统计范围不同，数字不宜直接相比。',
    en: 'The scope of the two years differs; the figures are not directly comparable.',
  },
  item: { zh: '项目', en: 'Item' },
  change: { zh: '增减', en: 'Change' },
  bothZero: {
    zh: '两年都是 0 的项目没有列出。',
    en: 'Items that are 0 in both years are left out.',
  },
  places: { zh: '逐格出处', en: 'Where each cell stands' },
  placesNote: {
    zh: '每一格的地址、印在来源文件的原文和位置。',
    en: 'Address of every cell, its text in the source file and its place there.',
  },
  cell: { zh: '格', en: 'Cell' },
  raw: { zh: '原文', en: 'As printed' },
  place: { zh: '位置', en: 'Place' },
  notInEdition: {
    zh: '另一版表格有、本版没有的行（[本版无此项]）：',
    en: 'Lines of the other edition that this one does not have ([not in edition]):',
  },
  missingTable: {
    zh: '这份年报没有印这张表。',
    en: 'The report does not print this table.',
  },
  extra: {
    zh: '斜体的行是这份年报另印的：规定表格之外的行，或把一组印成的一行。',
    en: 'Lines in italics are this report’s own: beyond the form, or a group printed as one line.',
  },
  strays: {
    zh: '另外印出、在本版表格没有位置的单元格：',
    en: 'Cells printed without a place on this edition:',
  },
  error: { zh: '报告错误', en: 'Report an error' },
  errorSubject: { zh: '数字有误', en: 'Wrong figure' },
  errorText: { zh: '我认为这一格读错了：', en: 'I think this cell was misread:' },
  errorWhole: { zh: '报告这份年报的错误', en: 'Report an error in this report' },
  copy: { zh: '复制地址', en: 'Copy address' },
  close: { zh: '关闭', en: 'Close' },
  print: { zh: '打印', en: 'Print' },
  downloads: { zh: '下载', en: 'Downloads' },
  previousYear: { zh: '上一年', en: 'Year before' },
  nextYear: { zh: '下一年', en: 'Year after' },
  years: { zh: '各年年报', en: 'Reports by year' },
  notCollected: { zh: '本站未收录', en: 'not in our collection' },
  toReport: { zh: '回到表格', en: 'back to the cell' },
} as const satisfies Readonly<Record<string, Words>>;

/** The unit of each table, written above it. */
export const tableUnits: Readonly<Record<TableId, Words>> = {
  disclosure: {
    zh: '单位：件，列名另注者除外',
    en: 'Unit: items, unless the column says otherwise',
  },
  requests: { zh: '单位：件', en: 'Unit: requests' },
  review: { zh: '单位：件', en: 'Unit: cases' },
};

/** What to add for the disclosure table of the 2019 edition. */
export const disclosure2019Unit: Words = {
  zh: '。项目数量、增减的单位是项，采购项目是个；采购总金额表上没有印单位。',
  en: '. Items and their change count items; the form prints no unit for the procurement amount.',
};
