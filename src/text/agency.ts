import type { Words } from './language.ts';

export const agencyWords = {
  collection: { zh: '本站收录', en: 'In our collection' },
  key: { zh: '主要数字', en: 'Key figures' },
  peersMedian: { zh: '同级同类中位数', en: 'Median of peers' },
  peersCount: { zh: '个机关', en: 'organs' },
  noPeers: {
    zh: '同级同类、同年同口径的机关不足 5 个，不列同类比较。',
    en: 'Fewer than 5 organs of the same level and kind, year and scope: no comparison with peers.',
  },
  trend: { zh: '申请数量', en: 'Requests over the years' },
  trendUnit: { zh: '单位：件', en: 'requests' },
  gaps: {
    zh: '线断开处本站未收录该年年报，或该格没有数字。',
    en: 'The line is broken where we hold no report, or the cell has no figure.',
  },
  table: { zh: '看表格', en: 'Show as a table' },
  outcomes: { zh: '办理结果', en: 'Outcomes' },
  outcomesSentence: {
    zh: '各类结果占各类结果之和的比例；其和不足 10 件的年份不画百分比。',
    en: 'Share of each outcome in the sum of all outcomes; years with a sum below 10 have no bar.',
  },
  tooFew: { zh: '不足 10 件', en: 'fewer than 10' },
  groupsOurs: {
    zh: '不予公开、无法提供、不予处理三组年报只印各行，组的合计由本站相加。',
    en: 'Totals of the groups refused, unable and not processed are ours: the form prints their rows only.',
  },
  applicants: { zh: '谁在申请', en: 'Who asked' },
  applicantsSentence: {
    zh: '本年新收申请，按申请人。单位：件',
    en: 'Requests received, by applicant.',
  },
  review: { zh: '行政复议与行政诉讼', en: 'Reconsideration and litigation' },
  reviewNote: {
    zh: '两者是两个数，不相加：复议后起诉的案件在复议中已算过一次。案件可能源于往年的申请。',
    en: 'Two separate figures, never added: a case that goes on to court has been counted in reconsideration. Cases may stem from earlier years.',
  },
  year: { zh: '年度', en: 'Year' },
  quality: { zh: '数据质量', en: 'Quality' },
  qualityNote: {
    zh: '按勾稽关系和本站规则核对；数字照印，不作改动。',
    en: 'Checked by the printed identities and our rules; figures stand as printed.',
  },
  allAgree: { zh: '没有不合的数字', en: 'no figures disagree' },
  reports: { zh: '年报', en: 'Reports' },
  notCollected: { zh: '本站未收录', en: 'not in our collection' },
  names: { zh: '名称', en: 'Names' },
  aliases: { zh: '又称', en: 'Also known as' },
  predecessor: { zh: '前身', en: 'Formerly' },
  successor: { zh: '后为', en: 'Later' },
  downloads: { zh: '下载本机关数据', en: 'Download' },
  json: { zh: '全部单元格，JSON', en: 'all cells, JSON' },
  csv: { zh: '全部单元格，CSV（Excel、WPS 可直接打开）', en: 'all cells, CSV' },
  compare: { zh: '与其他机关比较', en: 'Compare with others' },
  noReport: { zh: '本站未收录该机关的年报。', en: 'No report of this organ is in our collection.' },
  measure: { zh: '指标', en: 'Measure' },
  aggregateNote: {
    zh: '这是汇总数字，含下属机关；与下属机关的年报不能相加。',
    en: 'These figures cover several organs; they are not to be added to those of the organs below.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Short names of the four volumes. */
export const volumeNames = {
  received: { zh: '新收', en: 'Received' },
  carried_in: { zh: '上年结转', en: 'Carried in' },
  concluded: { zh: '办结', en: 'Concluded' },
  carried_out: { zh: '结转下年', en: 'Carried out' },
} as const satisfies Readonly<Record<string, Words>>;
