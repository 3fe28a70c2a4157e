import type { FileProblemCode, ProblemCode } from '../own/problem.ts';
import type { Language, Words } from './language.ts';

/** Words of what a visitor brings along. */
export const ownWords = {
  lead: {
    zh: '放入 CSV（本站的单元格数据或年报抄录），与已发布的数据一起看、一起比。文件只在您的浏览器里读取，不上传；重新载入页面即消失。',
    en: 'Drop a CSV of observations or a transcript and see it beside the published figures. It is read in your browser only, never sent, and gone when the page is reloaded.',
  },
  columns: {
    zh: '需要的列：report_id（或 organisation 与 year）、table_id、row_id、column_id、raw（或 value）。可选：region_code、level、form、scope、state。',
    en: 'Columns: report_id (or organisation and year), table_id, row_id, column_id, raw (or value). Optional: region_code, level, form, scope, state.',
  },
  example: { zh: '格式同这个文件', en: 'Same format as this file' },
  choose: { zh: '选择 CSV 文件', en: 'Choose CSV files' },
  drop: { zh: '或把文件拖到这里', en: 'or drop them here' },
  dropNow: { zh: '松开即读取', en: 'Release to read' },
  reading: { zh: '正在读取', en: 'Reading' },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelled: { zh: '已取消，没有加入任何数据。', en: 'Cancelled; nothing was added.' },
  whose: {
    zh: '这个文件没有写明机关和年度，请填写：',
    en: 'This file does not say whose report it is. Please fill in:',
  },
  organ: { zh: '机关名称', en: 'Organ' },
  year: { zh: '年度', en: 'Year' },
  add: { zh: '加入', en: 'Add' },
  skip: { zh: '跳过这个文件', en: 'Skip this file' },
  remove: { zh: '移除自带数据', en: 'Remove my data' },
  leftOut: { zh: '没有加入的行', en: 'Rows left out' },
  line: { zh: '行', en: 'Row' },
  reason: { zh: '原因', en: 'Reason' },
  saveProblems: { zh: '下载清单', en: 'Download the list' },
  notKept: {
    zh: '数据较大，只在本页可用，转到其他页面需重新选择文件。',
    en: 'Too large to carry along: usable on this page only.',
  },
  notInLink: {
    zh: '链接和嵌入代码不含自带数据。',
    en: 'Links and embed codes do not carry your own data.',
  },
  row: { zh: '文件中的行', en: 'Row of your file' },
} as const satisfies Record<string, Words>;

const problems: Readonly<Record<ProblemCode, Words>> = {
  columns: {
    zh: '列数与表头不同（{}）；检查逗号和引号',
    en: 'number of columns differs from the header ({}); check commas and quotes',
  },
  cell: {
    zh: '表式里没有这一格：{}；按数据字典填写 table_id、row_id、column_id',
    en: 'the form has no such cell: {}; see the data dictionary for the ids',
  },
  value: {
    zh: '“{}”不是一个数；没有数字请留空',
    en: '“{}” is not one figure; leave it empty if there is none',
  },
  value_raw: {
    zh: 'value 与 raw 不一致（{}）；只留正确的一个',
    en: 'value and raw disagree ({}); keep the right one',
  },
  state: {
    zh: 'state 与内容不符（{}）；应为 number、blank、dash、text 或 absent',
    en: 'state does not fit ({}); it is number, blank, dash, text or absent',
  },
  report: {
    zh: '年报编号“{}”应为“机关编号-年度”',
    en: 'the report id “{}” should be organ id-year',
  },
  year: { zh: '年度“{}”应为四位数字，如 2023', en: 'the year “{}” should have four digits' },
  organisation: { zh: '没有机关名称', en: 'no organ is named' },
  region: {
    zh: '没有行政区划代码“{}”；应为 6 位国标代码',
    en: 'there is no region “{}”; it is a 6-digit national code',
  },
  word: {
    zh: '“{}”不是这一列可用的词；见数据字典',
    en: '“{}” is no word of this column; see the data dictionary',
  },
  twice: {
    zh: '同一年报的同一格出现两次：{}；这里只取先出现的',
    en: 'the same cell of the same report twice: {}; the first one counts',
  },
  quotes: {
    zh: '引号不成对，这一行没有读；检查引号',
    en: 'unbalanced quotes; this row was not read',
  },
};

const fileProblems: Readonly<Record<FileProblemCode, Words>> = {
  header: {
    zh: '缺少列：{}。第一行应为列名。',
    en: 'Columns are missing: {}. The first row should hold the headings.',
  },
  quotes: {
    zh: '第 {} 行起引号不成对，无法确定单元格的边界。请检查后重试。',
    en: 'Quotes are unbalanced from row {} on. Mend them and try again.',
  },
  empty: { zh: '文件里没有数据行。', en: 'The file holds no rows of data.' },
  encoding: {
    zh: '文件里有不属于该编码的字节（{}）。请另存为 UTF-8 再试。',
    en: 'Some bytes are not of the encoding of the rest ({}). Save it as UTF-8 and try again.',
  },
  too_large: {
    zh: '文件超过 200 MB。请拆成几个文件。',
    en: 'The file is over 200 MB. Split it into several.',
  },
  reports: {
    zh: '文件里的年报超过 {} 份。请拆成几个文件。',
    en: 'The file holds more than {} reports. Split it into several.',
  },
  binary: {
    zh: '这不是 CSV 文本。Excel 或 WPS 文件请另存为 CSV；年报文件请到“年报自检”。',
    en: 'This is no CSV text. Save spreadsheets as CSV; drop reports on the check page.',
  },
};

/** Why a row was left out, in words. */
export function problemText(code: ProblemCode, text: string, language: Language): string {
  return problems[code][language].replace('{}', () => text);
}

/** Why a file gave nothing, in words. */
export function fileProblemText(code: FileProblemCode, text: string, language: Language): string {
  return fileProblems[code][language].replace('{}', () => text);
}

/** Reports of a file that an earlier file has already. */
export function twiceText(count: number, language: Language): string {
  return language === 'zh'
    ? `${count} 份年报与先前的文件重复，没有加入。`
    : `${count} reports are in an earlier file already and were left out.`;
}

/** What a file brought: 「年报 3 份，机关 2 个，数据 400 格」. */
export function ownSummary(
  counts: { readonly reports: number; readonly organs: number; readonly cells: number },
  language: Language,
): string {
  const [reports, organs, cells] = [counts.reports, counts.organs, counts.cells].map((count) =>
    count.toLocaleString('en'),
  );
  return language === 'zh'
    ? `机关 ${organs} 个，年报 ${reports} 份，单元格 ${cells} 个`
    : `${organs} organs, ${reports} reports, ${cells} cells`;
}

/** Rows of a file that were left out, of how many. */
export function leftText(left: number, rows: number, language: Language): string {
  const [some, all] = [left.toLocaleString('en'), rows.toLocaleString('en')];
  return language === 'zh'
    ? `${all} 行中有 ${some} 行没有加入`
    : `${some} of ${all} rows were left out`;
}
