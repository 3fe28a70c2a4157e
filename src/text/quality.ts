import type { Standing } from '../core/check/rules.ts';
import type { RefusalReason } from '../core/document/document.ts';
import type { Words } from './language.ts';

export const standings: Readonly<Record<Standing, Words>> = {
  printed: { zh: '表上印明', en: 'printed on the form' },
  implied: { zh: '由表格结构得出', en: 'implied by the form' },
  ours: { zh: '本站规则', en: 'ours' },
};

export const refusals: Readonly<Record<RefusalReason, Words>> = {
  unsupported_format: { zh: '不读的格式', en: 'format not read' },
  unreadable: { zh: '读不出（损坏、加密或扫描件）', en: 'unreadable' },
  too_large: { zh: '太大', en: 'too large' },
  not_a_report: { zh: '不是年报', en: 'not a report' },
  no_tables: { zh: '没有表格', en: 'no tables' },
  several_reports: { zh: '一个文件里有几份年报', en: 'several reports in one file' },
  unknown_organisation: { zh: '认不出机关', en: 'organ unknown' },
  unknown_year: { zh: '认不出年度', en: 'year unknown' },
  invalid_data: { zh: '不合数据规则', en: 'against the rules of the dataset' },
};

export const qualityWords = {
  title: { zh: '数据质量', en: 'Quality' },
  lead: {
    zh: '收录了哪些年报，哪些数字之间对不上，哪些文件没有读成。年报里的矛盾照样列出，不改，也不评价。',
    en: 'Which reports are here, which figures disagree, which files could not be read. Contradictions are shown as printed, neither corrected nor judged.',
  },
  coverage: { zh: '收录情况', en: 'Coverage' },
  coverageNote: {
    zh: '“·”只表示本站未收录，不表示该机关没有发布。',
    en: 'A “·” means that we do not hold the report, not that it was not published.',
  },
  byRegion: {
    zh: '机关较多，按省级地区列出；点进地区看各机关。',
    en: 'By province; open a region for its organs.',
  },
  rules: { zh: '核对规则与通过率', en: 'Rules and pass rates' },
  rulesNote: {
    zh: '空白、横线、文字的单元格按“未知的非负数”处理：只有怎样填都对不上，才算不合。',
    en: 'A cell without a figure counts as “some number ≥ 0”: a rule is broken only if no filling could save it.',
  },
  rule: { zh: '规则', en: 'Rule' },
  standing: { zh: '依据', en: 'Basis' },
  severity: { zh: '不合时标为', en: 'Marked, if broken, as' },
  passed: { zh: '通过 / 适用的年报', en: 'Reports that pass / it applies to' },
  notChecked: { zh: '未核对', en: 'not checked' },
  informs: { zh: '只作说明，不计通过', en: 'information only' },
  failing: { zh: '有发现的年报', en: 'Reports with findings' },
  failingNote: {
    zh: '按年度和机关名称拼音排列。点开看涉及的单元格。',
    en: 'By year and name. Open a report for the cells concerned.',
  },
  moreFailing: {
    zh: '只列前 200 份；全部见 findings.csv。',
    en: 'The first 200; all are in findings.csv.',
  },
  year: { zh: '年度', en: 'Year' },
  organ: { zh: '机关', en: 'Organ' },
  findings: { zh: '发现', en: 'Findings' },
  quarantine: { zh: '没有读成的文件', en: 'Files that gave no report' },
  quarantineNone: { zh: '目前没有。', en: 'None at present.' },
  file: { zh: '文件', en: 'File' },
  reason: { zh: '原因', en: 'Reason' },
  message: { zh: '说明', en: 'Message' },
  error: { zh: '人工更正过的读数', en: 'Readings corrected by hand' },
  errorText: {
    zh: '发布之后由人更正过的单元格，和全部单元格。更正的是本站的读数，不是年报的数字。这不是测得的错误率：没有人更正，不等于没有读错。',
    en: 'Cells whose reading a person has corrected since publication, and all cells. What is corrected is our reading, not the report. This is no measured error rate: a cell that nobody has corrected may still be misread.',
  },
  corrected: { zh: '更正过的单元格', en: 'Corrected cells' },
  states: { zh: '单元格的状态', en: 'States of the cells' },
  state: { zh: '状态', en: 'State' },
  count: { zh: '格数', en: 'Cells' },
  share: { zh: '占比', en: 'Share' },
  figure: { zh: '有数字', en: 'a figure' },
} as const satisfies Readonly<Record<string, Words>>;
