import type { Words } from './language.ts';

/** Words of the guided stories. */
export const storyWords = {
  outcomes: { zh: '办理结果：一件申请的去向', en: 'Outcomes: where a request goes' },
  outcomesLead: {
    zh: '收到的申请加上年结转，等于各类办理结果加结转下年。合不上的，照实写出差额。',
    en: 'Requests received plus those carried in equal the outcomes plus those carried out. Where the reports do not add up, the difference is shown.',
  },
  litigation: { zh: '行政复议与行政诉讼', en: 'Reconsideration and litigation' },
  litigationLead: {
    zh: '对答复不服，可以申请行政复议，也可以起诉：或未经复议直接起诉，或复议后起诉。三组数分开看，不相加。',
    en: 'An applicant may ask for reconsideration or go to court, directly or after reconsideration. The three figures stand apart and are never added.',
  },
  subject: { zh: '看谁', en: 'Whose' },
  all: { zh: '全部收录机关', en: 'All organs collected' },
  region: { zh: '地区（含下级）', en: 'Regions (with all below)' },
  organisation: { zh: '机关', en: 'Organs' },
  year: { zh: '年度', en: 'Year' },
  scope: { zh: '统计范围', en: 'Scope' },
  basis: { zh: '依据', en: 'Based on' },
  reports: { zh: '份年报', en: 'reports' },
  covered: {
    zh: '已含在上级的汇总里，不重复相加',
    en: 'Already inside the aggregate of a higher level, not added again',
  },
  contested: {
    zh: '未计入，年报自身数字不合：',
    en: 'Left out, figures of the report disagree:',
  },
  contestedIn: {
    zh: '已计入，年报自身数字不合（照印）：',
    en: 'Taken in, figures of the report disagree (as printed):',
  },
  leftOut: {
    zh: '未计入（所需的格未报或不成数）',
    en: 'Left out (a figure that is needed is missing)',
  },
  none: { zh: '没有可以合计的年报', en: 'No report can be summed here' },
  failed: { zh: '数据没有取到，请重试。', en: 'The figures did not load; try again.' },
  inflow: { zh: '应办', en: 'To be handled' },
  received: { zh: '本年新收', en: 'received' },
  carriedIn: { zh: '上年结转', en: 'carried in' },
  concluded: { zh: '各类办理结果合计', en: 'outcomes in all' },
  carriedOut: { zh: '结转下年', en: 'carried out' },
  balanced: { zh: '两边相等。', en: 'Both sides agree.' },
  unbalanced: { zh: '两边相差', en: 'Both sides differ by' },
  item: { zh: '件', en: 'requests' },
  cases: { zh: '件', en: 'cases' },
  path: { zh: '途径', en: 'Path' },
  result: { zh: '结果', en: 'Result' },
  count: { zh: '件数', en: 'Count' },
  share: { zh: '占各类结果之和', en: 'Share of all outcomes' },
  article: { zh: '条例', en: 'Art.' },
  table: { zh: '办理结果表', en: 'Outcomes as a table' },
  flowLabel: { zh: '申请去向图', en: 'Flow of requests' },
  explore: { zh: '在探索页细看', en: 'Look closer in Explore' },
  ended: { zh: '已审结', en: 'decided' },
  pending: { zh: '尚未审结', en: 'pending' },
  correction: { zh: '纠正率', en: 'Correction rate' },
  correctionNote: {
    zh: '结果纠正 ÷（总计 − 尚未审结）',
    en: 'corrected ÷ (total − pending)',
  },
  per100: { zh: '每百件办结申请的行政复议', en: 'Reconsiderations per 100 requests concluded' },
  earlierYears: {
    zh: '复议和诉讼可能源于往年的申请，所以可以超过 100。两个数不是同一批申请。',
    en: 'Cases may stem from requests of earlier years, so the figure can exceed 100: the two counts are not of the same requests.',
  },
  twice: {
    zh: '复议后起诉的案件，在行政复议里已经计过一次。',
    en: 'Litigation after reconsideration counts the same dispute a second time.',
  },
  source: {
    zh: '来源：各机关政府信息公开工作年度报告，公开图鉴整理',
    en: 'Source: annual disclosure reports of the organs, compiled by Gongkai Atlas',
  },
  ours: { zh: '组合计为本站所加', en: 'Group sums are ours' },
} as const satisfies Readonly<Record<string, Words>>;
