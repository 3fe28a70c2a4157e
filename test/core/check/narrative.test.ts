import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/check/check.ts';
import { countOf } from '../../../src/core/check/numeral.ts';
import type { SectionId } from '../../../src/core/form/sections.ts';
import type { Kind, Report, Scope } from '../../../src/core/report/report.ts';
import { reportWith } from './fixture.ts';

const figures = {
  'requests/received/natural_person': 12,
  'requests/received/total': 12,
  'requests/carried_in/natural_person': 2,
  'requests/carried_in/total': 2,
  'requests/granted/natural_person': 11,
  'requests/granted/total': 11,
  'requests/concluded/natural_person': 11,
  'requests/concluded/total': 11,
  'requests/carried_out/natural_person': 3,
  'requests/carried_out/total': 3,
  'review/reconsideration/upheld': 4,
  'review/reconsideration/total': 4,
  'review/litigation_direct/upheld': 1,
  'review/litigation_direct/total': 1,
  'review/litigation_after/upheld': 2,
  'review/litigation_after/total': 2,
};

interface Setting {
  readonly kind?: Kind;
  readonly scope?: Scope;
  readonly section?: SectionId;
  readonly zero?: boolean;
}

function mismatches(text: string, setting: Setting = {}): [string | undefined, number | null][] {
  const { kind = 'department', scope = 'own', section = 'overview', zero = false } = setting;
  const organisation = { id: 'x', name: 'x', regionCode: '220102', level: 'county', kind } as const;
  const report: Report = reportWith(zero ? {} : figures, {
    organisation,
    scope,
    sections: [{ id: section, title: '', text }],
  });
  return checkReport(report)
    .filter(({ checkId }) => checkId === 'narrative_mismatch')
    .map(({ cells, expected }) => [cells[0], expected]);
}

const received = 'requests/received/total';
const whole: Setting = { kind: 'government', scope: 'aggregate' };

describe('a total in the text that the table does not have', () => {
  it.each<[string, string, number, Setting?]>([
    ['2023年，我局共收到政府信息公开申请15件，均按时答复。', received, 15],
    ['本年度，南关区政数局共收到依申请公开 5 件。', received, 5],
    ['全年共收到15件政府信息公开申请。', received, 15],
    ['2023年度我局共收到依申请信息公开十五件。', received, 15],
    ['收到政府信息公开申请１，２１２件。', received, 1212],
    ['2023年，我馆未收到政府信息公开申请。', received, 0],
    ['收到公民、法人和其他组织提出的政府信息公开申请15件。', received, 15],
    ['全年收到依申请公开信息15件，均已答复。', received, 15],
    ['依申请公开方面，全年共收到申请15件。', received, 15],
    ['本机关共收到政府信息公开申请15宗。', received, 15],
    ['本机关共收到政府信息公开申请14件。', received, 14],
    ['共处理政府信息公开申请14件，其中本年新收11，上年结转2。', received, 11],
    ['共处理政府信息公开申请14件，其中本年新收12，上年结转3。', 'requests/carried_in/total', 3],
    ['本机关收到的政府信息公开申请为15件。', received, 15],
    ['收到信息公开申请的数量为15件。', received, 15],
    ['全年依申请公开受理量15件。', received, 15],
    ['我单位收到依申请公开政府信息的申请15个。', received, 15],
    ['（二）依申请公开情况。全年共收到申请15件，均已答复。', received, 15],
    ['收到依申請公開政府信息申請15件。', received, 15],
    ['本机关共收到政府信息公开申请15件。', received, 15, { kind: 'government', scope: 'unknown' }],
    ['2023年我单位没有收到公民、法人或其他组织的信息公开申请。', received, 0],
    ['2023年，全市共受理政府信息公开申请3119件。', received, 3119, whole],
    ['受理政府信息公开申请12件，答复10件。', 'requests/concluded/total', 10],
    ['收到政府信息公开申请12件（含上年度结转申请5件）。', 'requests/carried_in/total', 5],
    ['收到信息公开申请12件，另有7件顺延到下年度答复。', 'requests/carried_out/total', 7],
    ['收到信息公开申请12件，结转下年度继续办理8件。', 'requests/carried_out/total', 8],
    ['政府信息公开行政复议9件，其中结果维持4件。', 'review/reconsideration/total', 9],
    ['信息公开类行政复议4件，诉讼9件。', 'review/litigation_direct/total', 9],
  ])('%s', (text, cell, value, setting = {}) => {
    expect(mismatches(text, setting)).toEqual([[cell, value]]);
  });

  it('takes “no reconsideration, no litigation” as two zeros', () => {
    expect(mismatches('2023年度未发生因依申请答复工作引起的行政复议、行政诉讼。')).toEqual([
      ['review/reconsideration/total', 0],
      ['review/litigation_direct/total', 0],
    ]);
    expect(mismatches('本年度没有发生行政复议。', { section: 'review' })).toEqual([
      ['review/reconsideration/total', 0],
    ]);
  });
});

describe('no alarm', () => {
  it.each<[string, string, Setting?]>([
    [
      'the table says the same',
      '2023年，我局共收到政府信息公开申请12件，答复11件，结转下年度3件。',
    ],
    ['received is told with what was carried in', '共收到政府信息公开申请14件（含上年结转2件）。'],
    [
      'another sentence agrees with the table',
      '收到信息公开申请15件。经核对，共收到信息公开申请12件。',
    ],
    ['applications of another kind', '做好信息公开，全年受理行政许可申请500件。'],
    ['applicants who did not object', '未收到申请人对信息公开答复的异议。'],
    ['archive look-ups', '截至年底，接待各单位查借阅档案资料、咨询档案业务近3715件。'],
    ['online questions', '做好信息公开工作，全年受理网络问政182件。'],
    ['proposals', '推进政务公开，承办人大建议25件，答复25件。'],
    ['the whole district in a department’s report', '2023年，全区共收到政府信息公开申请150件。'],
    ['the office itself in a government’s report', '市政府本级收到政府信息公开申请5件。', whole],
    [
      'the government’s office in a government’s report',
      '区政府办公室受理政府信息公开申请5件。',
      whole,
    ],
    ['last year', '2022年，我局共收到政府信息公开申请30件。'],
    ['a change', '收到的信息公开申请较去年减少30件。'],
    ['a running total', '条例实施以来，累计收到政府信息公开申请300件。'],
    ['half a year', '上半年共收到政府信息公开申请6件。'],
    ['a part', '收到政府信息公开申请12件，其中受理自然人申请公开政府信息9件。'],
    ['a channel', '通过网络收到政府信息公开申请7件。'],
    ['about so many', '共收到政府信息公开申请近20件。'],
    ['more than so many', '共收到政府信息公开申请10余件。'],
    ['published items', '主动公开政府信息249条，其中公文9条。'],
    ['other reconsideration', '全年办理行政复议案件120件，行政诉讼案件33件。'],
    ['results', '信息公开行政复议结果维持3件，未发生行政复议被纠错案件。', { section: 'review' }],
    ['the name of a row', '未经复议直接起诉1件。', { section: 'review' }],
    ['a percentage', '受理政府信息公开申请12件，答复率100%，予以公开占33.9%。'],
    [
      'targets of the other year',
      '2023年存在的问题：2024年收到信息公开申请5件。',
      { section: 'problems' },
    ],
  ])('%s', (_, text, setting = {}) => {
    expect(mismatches(text, setting)).toEqual([]);
  });

  it('for zeros that the table has', () => {
    expect(mismatches('2024年，我馆未收到政府信息公开申请。', { zero: true })).toEqual([]);
    expect(mismatches('无行政复议、行政诉讼情况。', { zero: true, section: 'review' })).toEqual([]);
  });
});

describe('counts in running text', () => {
  it.each([
    ['12', 12],
    ['1,234', 1234],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零三', 103],
    ['三千一百一十九', 3119],
    ['一万二千', 12_000],
    ['二〇', 20],
    ['两', 2],
  ])('%s is %i', (text, value) => {
    expect(countOf(text)).toBe(value);
  });
});
