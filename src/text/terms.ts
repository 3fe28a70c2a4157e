import type { CellState, Kind, Level, Scope, Severity } from '../core/report/report.ts';
import type { FormId } from '../core/form/table.ts';
import type { Words } from './language.ts';

/** Words for the values that stand in the dataset's columns. */
export const levels: Readonly<Record<Level, Words>> = {
  central: { zh: '中央', en: 'Central' },
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡级', en: 'Township' },
};

export const kinds: Readonly<Record<Kind, Words>> = {
  government: { zh: '人民政府', en: 'Government' },
  government_office: { zh: '政府办公厅（室）', en: 'Government office' },
  department: { zh: '政府部门', en: 'Department' },
  subdistrict: { zh: '街道办事处', en: 'Subdistrict office' },
  township_government: { zh: '乡镇人民政府', en: 'Township government' },
  zone_committee: { zh: '开发区管委会', en: 'Zone committee' },
  institution: { zh: '事业单位', en: 'Public institution' },
};

export const scopes: Readonly<Record<Scope, Words>> = {
  own: { zh: '本机关', en: 'Own figures' },
  aggregate: { zh: '汇总（含下属机关）', en: 'Aggregate of several organs' },
  unknown: { zh: '统计范围未说明', en: 'Scope not stated' },
};

export const severities: Readonly<Record<Severity, Words>> = {
  error: { zh: '数字不合', en: 'Figures disagree' },
  warning: { zh: '提示', en: 'Notice' },
  info: { zh: '说明', en: 'Information' },
};

/** How a cell without a figure is shown, in brackets, everywhere. */
export type Look = Exclude<CellState, 'number'> | 'not_in_form';

export const looks: Readonly<Record<Look, Words>> = {
  blank: { zh: '未报', en: 'blank' },
  dash: { zh: '不适用', en: 'n/a' },
  text: { zh: '文字', en: 'text' },
  absent: { zh: '缺行', en: 'missing' },
  not_in_form: { zh: '本版无此项', en: 'not in edition' },
};

/** Why a report is not in a figure, in words. */
export const leftOutWords: Readonly<Record<Look | 'contested', Words>> = {
  ...looks,
  contested: severities.error,
};

/** What each look means, for the legend. */
export const lookMeanings: Readonly<Record<Look | 'zero', Words>> = {
  zero: { zh: '年报印有零', en: 'the report prints a zero' },
  blank: { zh: '单元格是空的', en: 'the cell is empty' },
  dash: { zh: '印的是横线、斜线或“无”', en: 'a dash, a slash or “none” is printed' },
  text: { zh: '印的不是一个数', en: 'what is printed is not one figure' },
  absent: { zh: '年报没有印这一行或列', en: 'the report prints no such row or column' },
  not_in_form: { zh: '这一版表格没有这一项', en: 'this edition of the form has no such line' },
};

export const editionNames: Readonly<Record<FormId, Words>> = {
  '2019': { zh: '2019 年版（2019—2020 年度）', en: '2019 edition (data years 2019–2020)' },
  '2021': { zh: '2021 年版（2021 年度起）', en: '2021 edition (from data year 2021)' },
};

export const readings: Readonly<Record<'parsed' | 'transcribed' | 'own', Words>> = {
  parsed: { zh: '程序读取', en: 'read by program' },
  transcribed: { zh: '人工转录', en: 'typed by hand' },
  own: { zh: '自带数据', en: 'your own data' },
};
