import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/check/check.ts';
import { rules } from '../../../src/core/check/rules.ts';
import { cellKey } from '../../../src/core/form/table.ts';
import { sections } from '../../../src/core/form/sections.ts';
import type { Kind, Organisation, Report } from '../../../src/core/report/report.ts';
import { reportWith, type Given } from './fixture.ts';

function idsOf(report: Report): string[] {
  return checkReport(report).map(({ checkId }) => checkId);
}

const one = {
  'requests/received/natural_person': 1,
  'requests/received/total': 1,
  'requests/granted/natural_person': 1,
  'requests/granted/total': 1,
  'requests/concluded/natural_person': 1,
  'requests/concluded/total': 1,
};

describe('what a report leaves out', () => {
  it('has nothing to say about a filled form', () => {
    expect(idsOf(reportWith(one))).toEqual([]);
  });

  it('names blank, dash and text cells once for each table', () => {
    const found = checkReport(
      reportWith({
        ...one,
        'disclosure/coercion/decisions': 'blank',
        'requests/other.misc/total': 'dash',
        'requests/other.misc/business': 'text',
        'requests/other.no_fee/total': 'absent',
      }),
    );
    expect(found).toMatchObject([
      { checkId: 'blank_cell', cells: ['disclosure/coercion/decisions'] },
      {
        checkId: 'blank_cell',
        cells: ['requests/other.misc/business', 'requests/other.misc/total'],
        expected: null,
        actual: null,
      },
      { checkId: 'missing_row', cells: ['requests/other.no_fee/total'] },
    ]);
    expect(found[1]?.message).toContain('横线或“无” 1 格，文字 1 格');
  });

  it('names a row that is not printed, but not one that another edition replaces', () => {
    const row = (id: string, given: Given): Record<string, Given> =>
      Object.fromEntries(
        reportWith(one)
          .cells.filter(({ rowId }) => rowId === id)
          .map((cell) => [cellKey(cell), given]),
      );
    const gone = checkReport(reportWith({ ...one, ...row('fees', 'absent') }));
    expect(gone).toMatchObject([{ checkId: 'missing_row', cells: ['disclosure/fees/amount'] }]);
    const parts = ['other.no_correction', 'other.no_fee', 'other.misc'];
    const asOne = parts.reduce((given, id) => ({ ...given, ...row(id, 'absent') }), {});
    expect(idsOf(reportWith({ ...one, ...asOne }))).toEqual(['missing_row']);
    expect(idsOf(reportWith({ ...one, ...asOne, 'requests/other/total': 0 }))).toEqual([]);
  });

  it('says nothing about rows of a table that is not there', () => {
    const report = reportWith(one);
    const cells = report.cells.map((cell) =>
      cell.tableId === 'review'
        ? ({ ...cell, state: 'absent', value: null, raw: '' } as const)
        : cell,
    );
    expect(idsOf({ ...report, cells, tables: ['disclosure', 'requests'] })).toEqual([
      'missing_table',
    ]);
  });

  it('says total_only in place of blank_cell when all applicant columns are blank', () => {
    const report = reportWith(one);
    const cells = report.cells.map((cell) =>
      cell.tableId === 'requests' && cell.columnId !== 'total'
        ? ({ ...cell, state: 'blank', value: null, raw: '' } as const)
        : cell,
    );
    expect(idsOf({ ...report, cells })).toEqual(['total_only']);
  });

  it('says blank_cell when one applicant column has figures', () => {
    const report = reportWith(one);
    const cells = report.cells.map((cell) =>
      cell.tableId === 'requests' && !['total', 'natural_person'].includes(cell.columnId)
        ? ({ ...cell, state: 'blank', value: null, raw: '' } as const)
        : cell,
    );
    expect(idsOf({ ...report, cells })).toEqual(['blank_cell']);
  });

  it('names missing tables and sections, but not the sections of a list of figures', () => {
    expect(checkReport(reportWith(one, { tables: ['requests'] }))).toMatchObject([
      {
        checkId: 'missing_table',
        message: '没有找到“主动公开政府信息情况”、“政府信息公开行政复议、行政诉讼情况”的统计表。',
      },
    ]);
    const five = sections
      .filter((section) => section.id !== 'other')
      .map((section) => ({ id: section.id, title: section.title, text: '' }));
    expect(idsOf(reportWith(one, { sections: five }))).toEqual(['missing_section']);
  });

  it('calls no requests a zero report, blanks not', () => {
    expect(checkReport(reportWith({}))).toMatchObject([
      { checkId: 'zero_report', severity: 'info' },
    ]);
    expect(idsOf(reportWith({ 'requests/received/total': 'blank' }))).toEqual(['blank_cell']);
  });

  it.each<[Kind, string, boolean]>([
    ['department', '2024-01-31', false],
    ['department', '2024-02-01', true],
    ['government_office', '2024-01-31', false],
    ['government_office', '2024-03-01', true],
    ['government', '2024-03-31', false],
    ['government', '2024-04-01', true],
    ['township_government', '2024-12-01', false],
    ['subdistrict', '2024-12-01', false],
    ['zone_committee', '2024-12-01', false],
    ['institution', '2024-12-01', false],
  ])('%s published on %s: late is %s', (kind, publishedOn, late) => {
    const organisation: Organisation = {
      id: '220102-x',
      name: 'x',
      regionCode: '220102',
      level: 'county',
      kind,
    };
    expect(idsOf(reportWith(one, { organisation, publishedOn })).includes('late')).toBe(late);
  });
});

describe('the table of rules', () => {
  it('names each rule once, with a sentence in both languages', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.explanationZh).toMatch(/。$/u);
      expect(rule.explanationEn).toMatch(/\.$/u);
    }
  });

  it('lists findings in its order and knows every note', () => {
    const given: Record<string, Given> = { ...one, 'requests/granted/total': 'dash' };
    const notes = [
      {
        checkId: 'foreign_unit',
        severity: 'warning',
        message: '',
        cells: [],
        expected: null,
        actual: null,
      },
    ] as const;
    expect(idsOf(reportWith(given, { notes }))).toEqual(['blank_cell', 'foreign_unit']);
  });
});
