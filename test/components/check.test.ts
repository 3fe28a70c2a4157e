import { describe, expect, test } from 'vitest';
import { blankReport, changed, unchanged } from '../../src/components/check/draft.ts';
import { comparedCells } from '../../src/components/check/comparedCells.ts';
import { outcomesOf } from '../../src/components/check/outcome.ts';
import { checkReport } from '../../src/core/check/check.ts';
import { rules } from '../../src/core/check/rules.ts';
import type { Report } from '../../src/core/report/report.ts';

const typed = (texts: Record<string, string>): Report =>
  changed(blankReport('2021'), { ...unchanged, typed: new Map(Object.entries(texts)) });

const cell = (report: Report, key: string) =>
  report.cells.find((one) => `${one.tableId}/${one.rowId}/${one.columnId}` === key);

function outcomes(report: Report, previous: Report | null, byHand = true) {
  const findings = checkReport(report, previous ?? undefined);
  return new Map(
    outcomesOf({ report, previous, findings, byHand }).map((one) => [one.rule.id, one.outcome]),
  );
}

describe('a form filled in by hand', () => {
  test('empty is blank, a dash is a dash, a sentence is text', () => {
    const report = typed({
      'requests/received/total': '1,234',
      'requests/granted/total': '-',
      'requests/partial/total': '约十件',
      'disclosure/fees/amount': '3.5',
    });
    expect(cell(report, 'requests/received/total')).toMatchObject({ state: 'number', value: 1234 });
    expect(cell(report, 'requests/granted/total')).toMatchObject({ state: 'dash', value: null });
    expect(cell(report, 'requests/partial/total')).toMatchObject({ state: 'text', value: null });
    expect(cell(report, 'requests/denied.law/total')).toMatchObject({
      state: 'blank',
      value: null,
    });
    expect(cell(report, 'disclosure/fees/amount')).toMatchObject({ state: 'number', value: 3.5 });
  });

  test('every cell of either edition is there once', () => {
    expect(blankReport('2021').cells).toHaveLength(200);
    expect(new Set(blankReport('2019').cells.map((one) => JSON.stringify(one))).size).toBe(
      blankReport('2019').cells.length,
    );
  });
});

describe('the outcome of every rule', () => {
  test('each rule is listed once, in order', () => {
    expect([...outcomes(blankReport('2021'), null).keys()]).toEqual(rules.map((rule) => rule.id));
  });

  test('a broken identity is found, an open sum passes as a range', () => {
    const found = outcomes(
      typed({
        'requests/received/total': '5',
        'requests/carried_in/total': '0',
        'requests/concluded/total': '3',
        'requests/carried_out/total': '1',
      }),
      null,
    );
    expect(found.get('flow_balance')).toEqual({ kind: 'found', count: 1, severity: 'error' });
    expect(found.get('outcome_sum')).toMatchObject({ kind: 'passed', open: 171 });
  });

  test('what cannot be asked is not checked, with the reason', () => {
    const found = outcomes(blankReport('2021'), null);
    expect(found.get('carry_over')).toEqual({ kind: 'not_checked', reason: 'no_previous' });
    expect(found.get('narrative_mismatch')).toEqual({ kind: 'not_checked', reason: 'typed' });
    expect(found.get('late')).toEqual({ kind: 'not_checked', reason: 'no_due_date' });
  });

  test('a text is compared only where it states a total', () => {
    const drafted = (text: string): Report => ({
      ...typed({ 'requests/received/total': '56' }),
      sections: [{ id: 'overview', title: '一、总体情况', text }],
    });
    const of = (text: string) => outcomes(drafted(text), null, false).get('narrative_mismatch');
    const none = { kind: 'not_checked', reason: 'no_totals' };
    expect(of('本机关共收到政府信息公开申请57件。')).toMatchObject({ kind: 'found', count: 1 });
    expect(of('本机关共收到政府信息公开申请56件。')).toMatchObject({ kind: 'passed' });
    expect(of('本年度工作平稳，发布信息57条。')).toEqual(none);
    expect(of('共办结申请57件，其中网络申请50件。')).toEqual(none);
    expect(of('全市共收到政府信息公开申请57件。')).toEqual(none);
  });

  test('sums of a table without a figure are not checked', () => {
    const found = outcomes(typed({ 'requests/received/total': '1' }), null);
    expect(found.get('flow_balance')).toMatchObject({ kind: 'passed' });
    expect(found.get('review_sum')).toEqual({ kind: 'not_checked', reason: 'no_figures' });
  });

  test('carry-over is asked of the same organ a year apart', () => {
    const before = { ...typed({ 'requests/carried_out/total': '4' }), year: 2022 };
    const now = { ...typed({ 'requests/carried_in/total': '3' }), year: 2023 };
    expect(outcomes(now, before).get('carry_over')).toMatchObject({ kind: 'found', count: 1 });
    expect(outcomes(now, { ...before, scope: 'own' }).get('carry_over')).toEqual({
      kind: 'not_checked',
      reason: 'other_scope',
    });
  });
});

test('two years side by side: a change only where both have a figure', () => {
  const before = typed({ 'requests/received/total': '4', 'requests/granted/total': '0' });
  const now = typed({ 'requests/received/total': '7', 'requests/carried_in/total': '2' });
  expect(comparedCells(now, before).map(({ key, change }) => [key, change])).toEqual([
    ['requests/received/total', 3],
    ['requests/carried_in/total', null],
  ]);
});
