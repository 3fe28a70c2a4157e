import { expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { logItemOf } from '../../src/site/logItem.ts';

const { reports } = await loadDataset('data');
const byId = new Map(reports.map((report) => [report.report_id, report]));
const [report] = reports;
if (!report) throw new Error('the committed dataset is empty');

test('a report that was added is its name, linked', () => {
  const item = logItemOf(`某市 <b>局 2023 年（${report.report_id}）`, byId);
  expect(item).toEqual({ name: '某市 <b>局 2023 年', rest: '', report, cell: null });
});

test('a contradiction names its rule in words and leads to its cell', () => {
  const item = logItemOf(
    `某局 2023 年（${report.report_id}） outcome_sum “总计（总计）”（requests/concluded/total）：所印 0，推算 2`,
    byId,
  );
  expect(item.cell).toBe('requests/concluded/total');
  expect(item.rest).toBe('办理结果合计：“总计（总计）”：所印 0，推算 2');
});

test('a changed figure keeps its reason', () => {
  const item = logItemOf(
    `某局 2023 年（${report.report_id}） “总计”（requests/concluded/total）：由 1 改为 2（重新发布）`,
    byId,
  );
  expect(item.rest).toBe('“总计”：由 1 改为 2（重新发布）');
});

test('anything else stays as it is', () => {
  const text = 'outcome_sum：3 处 → 4 处（nobody-2023）';
  expect(logItemOf(text, byId)).toEqual({ name: text, rest: '', report: null, cell: null });
});
