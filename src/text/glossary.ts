import type { Words } from './language.ts';

export const glossaryWords = {
  title: { zh: '术语', en: 'Glossary' },
  lead: {
    zh: '年报表格每一行是什么意思，依据《政府信息公开条例》哪一条。解释是本站的白话说明，不是法条原文。',
    en: 'What each line of the form means and on which article of the 2019 Regulations it rests. Explanations are in our own plain words, not quotations.',
  },
  article: { zh: '条例第', en: 'Article ' },
  articleEnd: { zh: '条', en: '' },
  formOnly: { zh: '仅见于表格', en: 'on the form only' },
  requests: { zh: '申请与办理结果', en: 'Requests and outcomes' },
  applicants: { zh: '申请人', en: 'Applicants' },
  review: { zh: '行政复议、行政诉讼', en: 'Reconsideration and litigation' },
  disclosure: { zh: '主动公开', en: 'Proactive disclosure' },
  site: { zh: '本站用语', en: 'Words of this site' },
  onForm: { zh: '表上的写法', en: 'On the form' },
  only2019: { zh: '仅 2019 年版', en: '2019 edition only' },
  only2021: { zh: '仅 2021 年版', en: '2021 edition only' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a line of the form means, by its id; `table/id` where an id stands in several tables. */
export const lineMeanings: Readonly<Record<string, Words>> = {
  received: { zh: '本年收到的申请，不含上年没办完的。', en: 'Requests that arrived this year.' },
  carried_in: {
    zh: '上年收到、到年底没办完，转到本年的申请。',
    en: 'Requests of the year before that were still open.',
  },
  outcomes: {
    zh: '本年办完的申请，每件只计入一种结果。',
    en: 'Requests concluded this year, each under one outcome.',
  },
  granted: {
    zh: '申请的信息给了，或告知了在哪里已经公开。',
    en: 'The information was given, or the place where it is public was named.',
  },
  partial: {
    zh: '一份信息里能公开的部分给了，其余遮去。只计在这一行。',
    en: 'Part of the information was given, the rest withheld; counted here only.',
  },
  denied: {
    zh: '信息存在并由本机关掌握，但有法定理由不给。',
    en: 'The organ holds the information and withholds it on a legal ground.',
  },
  'denied.state_secret': { zh: '依法定为国家秘密的信息。', en: 'Classified as a state secret.' },
  'denied.law': {
    zh: '别的法律、行政法规写明不准公开。',
    en: 'Another law or regulation forbids disclosure.',
  },
  'denied.safety': {
    zh: '公开会危及国家安全、公共安全、经济安全或社会稳定。',
    en: 'Disclosure would endanger national, public or economic security or social stability.',
  },
  'denied.third_party': {
    zh: '涉及他人的商业秘密或个人隐私，对方不同意公开。',
    en: 'Business secrets or privacy of others who do not agree.',
  },
  'denied.internal': {
    zh: '人事管理、后勤管理、内部工作流程一类的内部信息。',
    en: 'Personnel, logistics and internal workflow.',
  },
  'denied.process': {
    zh: '讨论记录、过程稿、磋商信函、请示报告一类过程中的信息。',
    en: 'Records of discussion, drafts, consultation letters, internal reports.',
  },
  'denied.enforcement_file': {
    zh: '行政执法案卷里的材料。',
    en: 'Material in the files of enforcement cases.',
  },
  'denied.query': {
    zh: '应走专门查询渠道的事项，例如登记资料查询。',
    en: 'Matters with a query procedure of their own, such as registers.',
  },
  unable: {
    zh: '不是不肯给，而是给不出。',
    en: 'Not withheld: there is nothing that can be given.',
  },
  'unable.not_held': {
    zh: '本机关没有这份信息。“不存在”和“属于别的机关”合在这一行，表上分不开。',
    en: 'This organ has no such information; “does not exist” and “another organ has it” are one line and cannot be told apart.',
  },
  'unable.not_ready': {
    zh: '没有现成的，要另外加工、分析才做得出来。',
    en: 'It would have to be compiled or analysed first.',
  },
  'unable.unclear': {
    zh: '请申请人补正之后，仍看不出要哪份信息。',
    en: 'Still unclear what is asked for after a request to clarify.',
  },
  not_processed: {
    zh: '不按信息公开申请来答复。',
    en: 'Not handled as a request for information.',
  },
  'not_processed.petition': {
    zh: '实际是信访、投诉、举报，转告走相应渠道。',
    en: 'In substance a petition, complaint or report.',
  },
  'not_processed.repeat': {
    zh: '同一申请人就同样的信息再次申请。',
    en: 'The same person asks again for the same information.',
  },
  'not_processed.publication': {
    zh: '要的是已经公开出版的书刊、公报。',
    en: 'Asks for gazettes, books or journals that are published.',
  },
  'not_processed.excessive': {
    zh: '申请的数量、频次明显过多，又没有正当理由。',
    en: 'Number and frequency plainly excessive without good reason.',
  },
  'not_processed.confirm': {
    zh: '要求确认，或再出具一份已经拿到的信息。',
    en: 'Asks to confirm or reissue information already obtained.',
  },
  other: {
    zh: '以上都不是的结果。2019 年版只有一行；2021 年版分为三行。',
    en: 'None of the above. One line in 2019, three in 2021.',
  },
  'other.no_correction': {
    zh: '要求补正，申请人无正当理由没有按时补正。',
    en: 'Asked to correct the request, the applicant did not in time and without reason.',
  },
  'other.no_fee': {
    zh: '要求缴信息处理费，申请人没有按时缴纳。',
    en: 'The applicant did not pay the processing fee in time.',
  },
  'other.misc': {
    zh: '其余情形，实务中多为申请人撤回。',
    en: 'All else; in practice mostly withdrawn.',
  },
  concluded: { zh: '各种结果之和。', en: 'The sum of the outcomes.' },
  carried_out: { zh: '到年底没办完，转到下一年。', en: 'Still open at the end of the year.' },
  natural_person: { zh: '个人。', en: 'Private persons.' },
  organisation: {
    zh: '下列五类单位，表上没有它们的小计。',
    en: 'The five kinds below; the form has no subtotal of them.',
  },
  business: { zh: '公司等企业。', en: 'Companies.' },
  research: { zh: '高校、研究院所。', en: 'Universities and institutes.' },
  social: { zh: '社会团体、基金会等公益组织。', en: 'Associations and foundations.' },
  legal_service: { zh: '律师事务所等。', en: 'Law firms and the like.' },
  other_org: { zh: '不属以上的单位。', en: 'Organisations of other kinds.' },
  total: { zh: '该行各格之和。', en: 'The sum of the row.' },
  reconsideration: {
    zh: '申请人不服，请复议机关审查。计的是件数，可能源于往年的申请。',
    en: 'Review by a higher authority at the applicant’s request; cases may stem from earlier years.',
  },
  litigation: { zh: '申请人到法院起诉。分两条途径。', en: 'Suits in court, by two paths.' },
  litigation_direct: { zh: '没有先复议，直接起诉。', en: 'Straight to court.' },
  litigation_after: {
    zh: '复议之后再起诉。同一争议在复议里已算过一次。',
    en: 'To court after reconsideration; the same dispute has been counted there.',
  },
  upheld: { zh: '维持原来的答复，或驳回。', en: 'The answer stands.' },
  corrected: {
    zh: '撤销、变更、确认违法或责令重新答复。',
    en: 'Annulled, changed, found unlawful, or to be answered anew.',
  },
  'review/other': { zh: '撤回、终止等其他结果。', en: 'Withdrawn, ended or otherwise closed.' },
  pending: {
    zh: '年底还没有结果；算纠正率时从分母中减去。',
    en: 'Still open; subtracted from the denominator of correction rates.',
  },
  rules: { zh: '规章：部门规章、地方政府规章。', en: 'Rules of ministries and local governments.' },
  normative_documents: {
    zh: '规范性文件：普遍适用、可反复使用的行政文件。',
    en: 'Documents of general application below the rank of rules.',
  },
  other_documents: {
    zh: '部分年报另加的一行，不在规定表格里。',
    en: 'A line some reports add; not on the prescribed form.',
  },
  licensing: { zh: '行政许可的项目数或处理决定数。', en: 'Licensing items or decisions.' },
  other_services: {
    zh: '许可之外的对外办理事项，仅 2019 年版。',
    en: 'Other services; 2019 edition only.',
  },
  penalties: { zh: '行政处罚决定数。', en: 'Decisions on penalties.' },
  coercion: { zh: '行政强制决定数。', en: 'Decisions on coercive measures.' },
  fees: {
    zh: '2019 年版是收费项目数，2021 年版是收费金额（万元），两者不能相接。',
    en: 'Fee items in 2019, money (10,000 yuan) in 2021: not to be joined.',
  },
  procurement: {
    zh: '政府集中采购的项目数和金额，仅 2019 年版；表上没有印金额单位。',
    en: 'Central procurement; 2019 edition only, no unit printed.',
  },
};

/** Words that only this site uses. */
export const siteTerms: readonly { readonly term: Words; readonly meaning: Words }[] = [
  {
    term: { zh: '本站未收录', en: 'Not in our collection' },
    meaning: {
      zh: '我们没有这份年报。不等于该机关没有发布。',
      en: 'We do not hold the report; the organ may well have published it.',
    },
  },
  {
    term: { zh: '汇总', en: 'Aggregate' },
    meaning: {
      zh: '年报的数字含下属机关。本站不把汇总年报与下属机关的年报相加。',
      en: 'The figures cover other organs too; never added to those organs’ own reports.',
    },
  },
  {
    term: { zh: '人工转录', en: 'Typed by hand' },
    meaning: {
      zh: '数字由人逐格录入，不是程序读出。',
      en: 'Figures typed by a person, not read by program.',
    },
  },
  {
    term: { zh: '勾稽关系', en: 'Identity' },
    meaning: {
      zh: '表上印明的等式：每一列，新收加结转等于办结加转下年。',
      en: 'The equation printed on the form: received plus carried in equals concluded plus carried out.',
    },
  },
];
