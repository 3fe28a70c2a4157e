import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/check/check.ts';
import { formCells, formOf } from '../../../src/core/form/editions.ts';
import { cellKey } from '../../../src/core/form/table.ts';
import { parseReport } from '../../../src/core/parse/report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { readDocument } from '../../../src/read/read.ts';

const keys = formCells(formOf('2021')).map(cellKey);
const rows = [...new Set(keys.filter((key) => key.startsWith('requests/')).map(rowOf))];
const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
];
const header = '|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';

function rowOf(key: string): string {
  return key.split('/')[1] ?? '';
}

/** A Markdown table with a blank cell between label and figures; one line is replaced. */
async function reading(at: number, line: string): Promise<Report> {
  const lines = labels.map((label, row) => `| ${label} |  | ${figures(row).join(' | ')} |`);
  lines[at] = line;
  const text = ['# 某某局2023年政府信息公开工作年度报告', '', header, '|---|', ...lines].join('\n');
  return parseReport(await readDocument(new TextEncoder().encode(text)));
}

function figures(row: number): number[] {
  return [1, 2, 3, 4, 5, 6, 7].map((column) => row * 10 + column);
}

/** Figures that are read, `column=value`. */
function readIn(report: Report, at: number): string[] {
  return report.cells
    .filter((cell) => cell.rowId === rows[at] && cell.value !== null)
    .map((cell) => `${cell.columnId}=${cell.value}`);
}

describe('a row that lost a cell wall or a cell', () => {
  it.each([
    ['two figures in one cell', '| （一）予以公开 |  | 1 | 2 | 3 | 4 | 5 | 6  7 |'],
    ['a word between them', '| （一）予以公开 |  | 1 | 2 | 3 | 4 | 5 | 6 <td> 7 |'],
    ['the last figure on another line', '| （一）予以公开 |  | 1 | 2 | 3 | 4 | 5 | 6'],
    ['a heading in a cell', '| （一）予以公开 |  | 1 | 2 | 3 | 4 | 5 | 6 总计| 7 |'],
  ])('%s: no figure moves to the next column', async (_name, line) => {
    const report = await reading(2, line);
    const wrong = readIn(report, 2).filter((cell) => {
      const [column, value] = cell.split('=');
      const own = report.cells.filter(({ rowId }) => rowId === rows[2]).map((c) => c.columnId);
      return String(own.indexOf(column ?? '') + 1) !== value;
    });
    expect(wrong).toEqual([]);
    const concluded = report.cells.filter(({ rowId }) => rowId === 'concluded');
    expect(concluded.map(({ state }) => state)).toEqual(concluded.map(() => 'absent'));
    const noticed = checkReport(report).filter(({ cells }) =>
      cells.some((cell) => cell.startsWith('requests/granted/')),
    );
    expect(noticed).not.toEqual([]);
  });
});

describe('a table whose merged cells were lost, its rows filled up with blank cells', () => {
  const rest = (length: number): string[] => Array.from({ length }, () => '');
  const table = [
    ['一、本年新收政府信息公开申请数量', ...rest(6), '7', ''],
    ['二、上年结转政府信息公开申请数量', '1', ...rest(5), '1', ''],
    ['三、本年度办理结果', '（一）予以公开', ...rest(6), '5'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ...rest(6), '3', ''],
    ['四、结转下年度继续办理', ...rest(8)],
  ];

  it('gives no figure to a column where it could stand in two', async () => {
    const line = (cells: readonly string[]): string =>
      `<tr><td>${cells.join('</td><td>')}</td></tr>`;
    const html = `<h1>某某局2023年政府信息公开工作年度报告</h1>
      <p>三、收到和处理政府信息公开申请情况</p><table>${table.map(line).join('')}</table>`;
    const report = parseReport(await readDocument(new TextEncoder().encode(html)));
    const states = (row: string): string[] =>
      report.cells.filter(({ rowId }) => rowId === row).map(({ state }) => state);
    for (const row of ['received', 'partial'])
      expect(states(row), row).toEqual(Array.from({ length: 7 }, () => 'text'));
    expect(states('granted')).toEqual([...Array.from({ length: 6 }, () => 'blank'), 'number']);
    expect(states('carried_in')).toEqual(['number', ...states('granted').slice(1)]);
    expect(states('carried_out')).toEqual(Array.from({ length: 7 }, () => 'blank'));
  });
});

describe('a table whose rows were cut', () => {
  const seven = ['1', '2', '3', '4', '5', '6', '21'];
  const reading = async (...rows: readonly (readonly string[])[]): Promise<Report> => {
    const line = (cells: readonly string[]): string =>
      `<tr><td>${cells.join('</td><td>')}</td></tr>`;
    const html = `<h1>某某局2023年政府信息公开工作年度报告</h1>
      <p>三、收到和处理政府信息公开申请情况</p><table>${rows.map(line).join('')}</table>`;
    return parseReport(await readDocument(new TextEncoder().encode(html)));
  };
  const states = (report: Report, row: string): string[] =>
    report.cells.filter(({ rowId }) => rowId === row).map(({ state }) => state);

  it('takes 「总计」 over its last column for no row without a figure', async () => {
    const blanks = Array.from({ length: 6 }, () => '');
    const report = await reading(
      ['申请人情况自然人', ...blanks, '总计'],
      ['一、本年新收政府信息公开申请数量', ...seven],
      ['二、上年结转政府信息公开申请数量', ...seven],
      ['（七）总计', ...seven],
    );
    expect(states(report, 'concluded')).toEqual(seven.map(() => 'number'));
    expect(states(report, 'concluded.2')).toEqual([]);
  });

  it('calls no cell blank whose figure stands behind the rest of a label', async () => {
    const report = await reading(
      ['一、本年新收政府信息公开申请数量', ...seven],
      ['二、上年结转政府信息公开申请数', ...seven.with(1, '')],
      ['量', '', '343', '', '', '', '', ''],
      ['（一）予以公开', ...seven.with(0, '')],
    );
    expect(states(report, 'carried_in')).toEqual(seven.map(() => 'number').with(1, 'text'));
    expect(states(report, 'granted')).toEqual(seven.map(() => 'number').with(0, 'blank'));
  });
});
