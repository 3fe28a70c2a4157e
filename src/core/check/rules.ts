import type { Severity } from '../report/report.ts';

/** Where a rule comes from: the form prints it, the form implies it, or it is this site's. */
export type Standing = 'printed' | 'implied' | 'ours';

/** What a rule looks at: `reading` rules are noticed while the document is read. */
export type Topic = 'arithmetic' | 'continuity' | 'completeness' | 'text' | 'reading';

/** One rule; `checkId` of a finding is the `id` here. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly topic: Topic;
  readonly standing: Standing;
  readonly zh: string;
  readonly en: string;
  /** One sentence that says what must hold. */
  readonly explanationZh: string;
  readonly explanationEn: string;
}

function rule(
  id: string,
  severity: Severity,
  topic: Topic,
  standing: Standing,
  [zh, en]: readonly [string, string],
  [explanationZh, explanationEn]: readonly [string, string],
): Rule {
  return { id, severity, topic, standing, zh, en, explanationZh, explanationEn };
}

/** Every rule a finding may name, in the order in which findings are listed. */
export const rules: readonly Rule[] = [
  rule(
    'flow_balance',
    'error',
    'arithmetic',
    'printed',
    ['收办平衡', 'Flow balance'],
    [
      '每一列中，本年新收与上年结转之和等于办理结果总计与结转下年度之和。',
      'In each column, received plus carried in equals concluded plus carried out.',
    ],
  ),
  rule(
    'outcome_sum',
    'error',
    'arithmetic',
    'implied',
    ['办理结果合计', 'Sum of outcomes'],
    [
      '每一列中，各项办理结果之和等于办理结果总计。',
      'In each column, the outcome rows add up to the concluded total.',
    ],
  ),
  rule(
    'applicant_sum',
    'error',
    'arithmetic',
    'implied',
    ['申请人合计', 'Sum of applicants'],
    [
      '每一行中，六类申请人之和等于总计。',
      'In each row of the requests table, the six kinds of applicant add up to the total.',
    ],
  ),
  rule(
    'review_sum',
    'error',
    'arithmetic',
    'implied',
    ['复议诉讼合计', 'Sum of review results'],
    [
      '复议和两类诉讼中，四种结果之和各等于其总计。',
      'In reconsideration and in each court path, the four results add up to the total.',
    ],
  ),
  rule(
    'carry_over',
    'warning',
    'continuity',
    'implied',
    ['跨年结转', 'Carry-over'],
    [
      '本年报的上年结转等于上一年年报的结转下年度，逐列相等。',
      'Carried in equals what last year’s report of the same organ carried out, column by column.',
    ],
  ),
  rule(
    'stock',
    'warning',
    'continuity',
    'implied',
    ['文件存量', 'Documents in force'],
    [
      '现行有效件数等于上年现行有效件数加本年制发减本年废止；文件清理后重新统计也会造成差异。',
      'Documents in force equal last year’s plus issued minus repealed; a re-count may also explain a difference.',
    ],
  ),
  rule(
    'blank_cell',
    'warning',
    'completeness',
    'ours',
    ['未填数字的单元格', 'Cells without a figure'],
    [
      '表中有空白、横线或文字的单元格；空白不等于零。',
      'The table has blank, dash or text cells; a blank is not zero.',
    ],
  ),
  rule(
    'total_only',
    'warning',
    'completeness',
    'ours',
    ['只填总计', 'Totals only'],
    [
      '申请表中六类申请人各列均为空白，只填了总计。',
      'All six applicant columns of the requests table are blank; only totals are given.',
    ],
  ),
  rule(
    'missing_row',
    'warning',
    'completeness',
    'ours',
    ['缺少行或列', 'Row or column missing'],
    [
      '表中应印有格式规定的每一行和每一列；没有印出的不等于零。',
      'A table prints every row and column of the form; what is not printed is not zero.',
    ],
  ),
  rule(
    'form_mixed',
    'warning',
    'completeness',
    'ours',
    ['混用两版表式', 'Two editions mixed'],
    [
      '表中同时印有 2019 年版和 2021 年版的行或列。',
      'Rows or columns of both the 2019 and the 2021 edition are printed.',
    ],
  ),
  rule(
    'year_mismatch',
    'warning',
    'text',
    'ours',
    ['年度不一致', 'Years differ'],
    [
      '标题、统计期限与正文所称的数据年度应当相同。',
      'Title, statistics period and text should name the same data year.',
    ],
  ),
  rule(
    'missing_table',
    'warning',
    'completeness',
    'printed',
    ['缺少统计表', 'Table missing'],
    [
      '年报应有主动公开、申请办理、复议诉讼三张统计表。',
      'A report has three statutory tables: disclosure, requests, review.',
    ],
  ),
  rule(
    'missing_section',
    'warning',
    'completeness',
    'printed',
    ['缺少章节', 'Section missing'],
    ['年报应有规定的六个部分。', 'A report has six statutory sections.'],
  ),
  rule(
    'narrative_mismatch',
    'warning',
    'text',
    'ours',
    ['文表不一致', 'Text and table differ'],
    [
      '正文所述的收到、结转、办结、复议、诉讼总数，口径相同时应与统计表一致。',
      'Totals stated in the text agree with the tables where they speak of the same organs and year.',
    ],
  ),
  rule(
    'zero_report',
    'info',
    'completeness',
    'ours',
    ['零申请', 'No requests'],
    [
      '本年新收和上年结转的总计均为零。',
      'Both received and carried in are zero in the total column.',
    ],
  ),
  rule(
    'late',
    'info',
    'completeness',
    'ours',
    ['晚于法定日期', 'After the due date'],
    [
      '部门年报应在次年 1 月 31 日前、政府年报应在次年 3 月 31 日前公布；只在已知公布日期时判断。',
      'Departments publish by 31 January, governments by 31 March; judged only where the date is known.',
    ],
  ),
  rule(
    'near_duplicate',
    'info',
    'text',
    'ours',
    ['与上年几乎相同', 'Nearly last year’s'],
    [
      '全部数字与上一年年报相同，正文九成以上相同。',
      'All figures and at least nine tenths of the text are those of last year’s report.',
    ],
  ),
  rule(
    'ambiguous_figure',
    'warning',
    'reading',
    'ours',
    ['数字归属不明', 'Figure without a clear cell'],
    [
      '一行数字与列数对不上，本站不猜测归属，记为文字。',
      'The figures of a row do not match its columns; none is guessed.',
    ],
  ),
  rule(
    'unread_row',
    'warning',
    'reading',
    'ours',
    ['未识别的行', 'Row not read'],
    ['表中有一行的名称无法识别。', 'A row of the table has a label that is not known.'],
  ),
  rule(
    'doubled_row',
    'warning',
    'reading',
    'ours',
    ['重复的行', 'Row printed twice'],
    ['表中同一行出现不止一次。', 'The same row stands more than once in a table.'],
  ),
  rule(
    'foreign_unit',
    'warning',
    'reading',
    'ours',
    ['单位不同', 'Another unit'],
    [
      '单元格、表头或行名印有与本列不同的单位，数值按原样收录。',
      'The cell, its heading or its label prints another unit than the column’s; the figure is kept as printed.',
    ],
  ),
  rule(
    'other_order',
    'info',
    'reading',
    'ours',
    ['顺序不同', 'Other order'],
    [
      '表中行或列的排列与格式不同，本站按所印标签读取。',
      'Rows or columns stand in another order than on the form; they are read by their labels.',
    ],
  ),
  rule(
    'rival_tables',
    'error',
    'reading',
    'ours',
    ['同类表不止一张', 'Rival tables'],
    [
      '每份报告的数字只能出自一份报告；章节、标题、次序与年度都不能确定哪张表是本报告的，就一张也不读。',
      'The figures of a report come from one report; where section, heading, order and year do not tell which table is its own, none is read.',
    ],
  ),
  rule(
    'other_table',
    'warning',
    'reading',
    'ours',
    ['另有同类表', 'Another such table'],
    [
      '文中另有上年、草稿或附录的同类表，按章节、标题与年度不属于本报告，未读入。',
      'The document holds another such table (last year’s, a draft, an appendix); by section, heading and year it is not the report’s own and was not read.',
    ],
  ),
  rule(
    'organisation_mismatch',
    'warning',
    'reading',
    'ours',
    ['机关名称不一致', 'Organs differ'],
    [
      '标题、正文与发布单位所称的机关应为同一机关。',
      'Title, text and publisher should name the same organ.',
    ],
  ),
  rule(
    'region_mismatch',
    'warning',
    'reading',
    'ours',
    ['地区不一致', 'Regions differ'],
    [
      '标题、正文与发布单位所指的地区应相同；不同时不作猜测。',
      'Title, text and publisher should point to the same region; none is guessed.',
    ],
  ),
  rule(
    'manifest_mismatch',
    'warning',
    'reading',
    'ours',
    ['与清单不一致', 'Differs from the manifest'],
    [
      '文中所读与收录清单不同，以清单为准。',
      'What was read differs from the manifest, which overrules it.',
    ],
  ),
];

/** The rule of that id; throws on an unknown one. */
export function ruleOf(id: string): Rule {
  const found = rules.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`unknown check: ${id}`);
  return found;
}
