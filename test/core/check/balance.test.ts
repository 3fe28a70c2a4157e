import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/check/check.ts';
import { balancedCells, reportWith, type Given } from './fixture.ts';

function errorsOf(given: Readonly<Record<string, Given>>, form: '2019' | '2021' = '2021') {
  return checkReport(reportWith(given, { form })).filter(({ severity }) => severity === 'error');
}

describe('sums of the form', () => {
  it('holds for a report of zeros', () => {
    expect(errorsOf({})).toEqual([]);
  });

  it('finds outcomes that the concluded total leaves out, blanks or not', () => {
    const found = errorsOf({
      'requests/unable.not_held/natural_person': 2,
      'requests/unable.not_held/total': 2,
      'requests/other.misc/natural_person': 'blank',
      'requests/other.misc/total': 'blank',
    });
    expect(found).toMatchObject([
      {
        checkId: 'outcome_sum',
        cells: ['requests/concluded/natural_person'],
        expected: 2,
        actual: 0,
      },
      { checkId: 'outcome_sum', cells: ['requests/concluded/total'], expected: 2, actual: 0 },
    ]);
    expect(found[1]?.message).toBe('“总计”列：“本年度办理结果”各项之和至少为 2，“总计”填 0。');
  });

  it('takes a blank part for whatever saves the sum', () => {
    expect(
      errorsOf({
        'requests/received/natural_person': 5,
        'requests/received/total': 5,
        'requests/granted/natural_person': 'blank',
        'requests/granted/total': 'dash',
        'requests/concluded/natural_person': 5,
        'requests/concluded/total': 5,
      }),
    ).toEqual([]);
  });

  it('says nothing against a table that gives totals only', () => {
    const parts = [
      'natural_person',
      'business',
      'research',
      'social',
      'legal_service',
      'other_org',
    ];
    const blanks = ['received', 'granted', 'concluded'].flatMap((row) =>
      parts.map((part) => [`requests/${row}/${part}`, 'blank'] as const),
    );
    expect(
      errorsOf({
        ...Object.fromEntries(blanks),
        'requests/received/total': 3,
        'requests/granted/total': 3,
        'requests/concluded/total': 3,
      }),
    ).toEqual([]);
  });

  it('names the four cells of the printed identity and its two sides', () => {
    expect(
      errorsOf({ 'requests/received/business': 4, 'requests/received/total': 4 }),
    ).toMatchObject([
      {
        checkId: 'flow_balance',
        cells: [
          'requests/concluded/business',
          'requests/carried_out/business',
          'requests/received/business',
          'requests/carried_in/business',
        ],
        expected: 4,
        actual: 0,
      },
      { checkId: 'flow_balance', expected: 4, actual: 0 },
    ]);
  });

  it('finds a row whose applicants exceed its total, whatever the blanks are', () => {
    expect(
      errorsOf({
        'requests/received/natural_person': 7,
        'requests/received/business': 'blank',
        'requests/received/total': 6,
        'requests/concluded/natural_person': 'blank',
        'requests/concluded/total': 6,
        'requests/granted/natural_person': 'blank',
        'requests/granted/total': 6,
      }),
    ).toMatchObject([
      { checkId: 'applicant_sum', cells: ['requests/received/total'], expected: 7, actual: 6 },
    ]);
  });

  it('finds totals of 0 beside parts of 10 and 1', () => {
    expect(
      errorsOf({
        'review/reconsideration/upheld': 10,
        'review/reconsideration/other': 1,
        'review/litigation_after/upheld': 5,
      }),
    ).toMatchObject([
      { checkId: 'review_sum', cells: ['review/reconsideration/total'], expected: 11, actual: 0 },
      { checkId: 'review_sum', cells: ['review/litigation_after/total'], expected: 5, actual: 0 },
    ]);
  });

  it('counts （六） printed as one row on the 2021 form in place of its three', () => {
    const absent = ['other.no_correction', 'other.no_fee', 'other.misc'].flatMap((row) =>
      ['natural_person', 'total'].map((column) => [`requests/${row}/${column}`, 'absent'] as const),
    );
    const report = (other: number): Record<string, Given> => ({
      ...Object.fromEntries(absent),
      'requests/received/natural_person': 3,
      'requests/received/total': 3,
      'requests/other/natural_person': other,
      'requests/other/total': other,
      'requests/concluded/natural_person': 3,
      'requests/concluded/total': 3,
    });
    const whole = (other: number) =>
      reportWith(report(other), {
        cells: reportWith(report(other)).cells.map((cell) =>
          cell.rowId.startsWith('other.') && cell.tableId === 'requests'
            ? { ...cell, state: 'absent', value: null, raw: '', place: '' }
            : cell,
        ),
      });
    expect(checkReport(whole(3)).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checkReport(whole(1)).map(({ checkId }) => checkId)).toEqual([
      'outcome_sum',
      'outcome_sum',
    ]);
  });

  it('lets a row that the report does not print be anything', () => {
    expect(
      errorsOf({
        'requests/received/natural_person': 1,
        'requests/received/total': 1,
        'requests/partial/natural_person': 'absent',
        'requests/partial/total': 'absent',
        'requests/concluded/natural_person': 1,
        'requests/concluded/total': 1,
      }),
    ).toEqual([]);
  });
});

describe.each(['2019', '2021'] as const)('any table of the %s form', (form) => {
  const figures = fc.array(fc.nat(400), { minLength: 300, maxLength: 300 });
  const tables = (list: readonly number[]) => {
    let at = 0;
    const next = (): number => list[at++ % list.length] ?? 0;
    const requests = balancedCells(form, 'requests', (row) => (row === 'carried_in' ? 0 : next()));
    return { ...requests, ...balancedCells(form, 'review', next) };
  };

  it('balances when it is built from its leaves', () => {
    fc.assert(
      fc.property(figures, (list) => {
        expect(errorsOf(tables(list), form)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows one changed number, and names its row, column or total', () => {
    const change = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(figures, fc.nat(), change, (list, pick, by) => {
        const cells: Record<string, number> = tables(list);
        const keys = Object.keys(cells);
        const key = keys[pick % keys.length] ?? '';
        const [tableId, rowId, columnId] = key.split('/');
        const found = errorsOf({ ...cells, [key]: (cells[key] ?? 0) + by }, form);
        expect(found.length).toBeGreaterThan(0);
        const named = found.flatMap((finding) => finding.cells.map((cell) => cell.split('/')));
        expect(
          named.some(
            ([table, row, column]) => table === tableId && (row === rowId || column === columnId),
          ),
        ).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('never accuses a table that became blank in places', () => {
    fc.assert(
      fc.property(figures, fc.array(fc.nat(), { maxLength: 40 }), (list, picks) => {
        const cells: Record<string, Given> = { ...tables(list) };
        const keys = Object.keys(cells);
        for (const pick of picks) cells[keys[pick % keys.length] ?? ''] = 'blank';
        expect(errorsOf(cells, form)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
