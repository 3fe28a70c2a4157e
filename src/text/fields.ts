import type { Dimension } from '../view/dimensions.ts';
import type { FigureField } from '../view/filter.ts';
import type { Words } from './language.ts';

export const dimensionNames: Readonly<Record<Dimension, Words>> = {
  year: { zh: '年度', en: 'Year' },
  province: { zh: '省级地区', en: 'Province' },
  city: { zh: '市级地区', en: 'City' },
  county: { zh: '县级地区', en: 'County' },
  region: { zh: '地区', en: 'Region' },
  organisation: { zh: '机关', en: 'Organ' },
  level: { zh: '层级', en: 'Level' },
  kind: { zh: '机关类别', en: 'Kind of organ' },
  function: { zh: '职能', en: 'Function' },
  form: { zh: '表式版本', en: 'Edition of the form' },
  scope: { zh: '统计范围', en: 'Scope' },
  population: { zh: '统计口径', en: 'Population' },
  reading: { zh: '读取方式', en: 'Reading' },
  outcome_group: { zh: '办理结果（大类）', en: 'Outcome group' },
  outcome_row: { zh: '办理结果（各行）', en: 'Outcome row' },
  applicant: { zh: '申请人', en: 'Applicant' },
  review_path: { zh: '复议、诉讼途径', en: 'Review path' },
  review_result: { zh: '复议、诉讼结果', en: 'Review result' },
};

export const figureNames: Readonly<Record<FigureField, Words>> = {
  k: { zh: '分子', en: 'Numerator' },
  n: { zh: '分母', en: 'Denominator' },
  value: { zh: '数值', en: 'Value' },
  reports: { zh: '计入的年报', en: 'Reports counted' },
};
