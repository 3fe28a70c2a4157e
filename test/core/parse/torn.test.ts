import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/core/document/document.ts';
import { parseReport } from '../../../src/core/parse/report.ts';
import type { Cell } from '../../../src/core/report/report.ts';
import { readDocument } from '../../../src/read/read.ts';

const title = '某某局2023年政府信息公开工作年度报告';
const rows = [
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
];
const zeros = '        0    0    0    0    0    0    0';

async function cellsOf(lines: readonly string[]): Promise<readonly Cell[]> {
  const text = [title, '三、收到和处理政府信息公开申请情况', ...lines].join('\n');
  return parseReport(await readDocument(new TextEncoder().encode(text))).cells;
}

function rowIn(cells: readonly Cell[], rowId: string): string[] {
  const own = cells.filter((cell) => cell.tableId === 'requests' && cell.rowId === rowId);
  return own.map(({ state, value }) => (value === null ? state : String(value)));
}

const text = Array.from({ length: 7 }, () => 'text');

describe('columns set apart by gaps, as a PDF prints them', () => {
  const table = rows.map((label) => `   ${label}${zeros}`);

  it('takes no row of which a figure was cut over two lines', async () => {
    const cells = await cellsOf([
      '                         300                        311',
      '  一、本年新收政府信息公开申请数量         53    0    0    61    4',
      '                          1                          9',
      '  二、上年结转政府信息公开申请数量    34   0    0    0    0    0    34',
      '                         128                        136',
      '  （一）予以公开                   21    0    0    50    3',
      '                          8                          2',
      ...table,
    ]);
    for (const row of ['received', 'carried_in', 'granted'])
      expect(rowIn(cells, row)).toEqual(text);
    expect(rowIn(cells, 'denied.law')).toEqual(Array.from({ length: 7 }, () => '0'));
  });

  it('gives a line of figures to the label around it, never to the next one', async () => {
    const cells = await cellsOf(
      rows.flatMap((label, at) => [
        ...(label.match(/.{1,4}/gu) ?? []),
        [at, 0, 0, 0, 0, 0, at].join(' '),
      ]),
    );
    expect(rowIn(cells, 'denied.process')).toEqual(['5', '0', '0', '0', '0', '0', '5']);
    expect(rowIn(cells, 'denied.query')).toEqual(['7', '0', '0', '0', '0', '0', '7']);
  });

  it.each([
    ['（三）不予 方合法权益', Array.from({ length: 7 }, () => '0')],
    ['（三）不予 公开', text],
  ])('%s: the rest of a label or another word beside its figures', async (words, row) => {
    const cells = await cellsOf([
      ...table.slice(0, 3),
      '   4.保护第三',
      `${words}${zeros}`,
      ...table.slice(4),
    ]);
    expect(rowIn(cells, 'denied.third_party')).toEqual(row);
  });

  it('takes 「总计」 over a column, alone on its line, for no row', async () => {
    const cells = await cellsOf(['       总计', '  自然人    商业企业', ...table]);
    expect(new Set(rowIn(cells, 'concluded'))).toEqual(new Set(['absent']));
    expect(rowIn(cells, 'denied.law')).toEqual(Array.from({ length: 7 }, () => '0'));
  });

  it('calls no cell blank beside the first line of a figure with a remark', async () => {
    const cells = await cellsOf([
      ...table.slice(0, 3),
      '                    0（含上年',
      '   4.保护第三方合法权益        0    0    0    0    0    0',
      '                    结转1件）',
      ...table.slice(4),
    ]);
    expect(rowIn(cells, 'denied.third_party')).toEqual(text);
    expect(rowIn(cells, 'denied.safety')).toEqual(Array.from({ length: 7 }, () => '0'));
  });

  it('takes no page number below 14 review figures for the fifteenth', async () => {
    const leaves = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const heads = [...leaves, ...leaves, ...leaves].join('   ');
    const figures = Array.from({ length: 15 }, (_, at) => String(at + 1));
    const below = async (...lines: string[]): Promise<(number | null)[]> => {
      const cells = await cellsOf([...table, '四、行政复议、行政诉讼情况', heads, ...lines]);
      return cells.filter(({ tableId }) => tableId === 'review').map(({ value }) => value);
    };
    expect(await below(figures.join('   '))).toEqual(figures.map(Number));
    expect(new Set(await below(figures.slice(1).join('   '), '', '   5   '))).toEqual(
      new Set([null]),
    );
  });

  it('gives no single figure to the only column that a broken heading names', async () => {
    const cells = await cellsOf([
      '          自然',
      '                 商业企业',
      ...rows.map((label) => `  ${label}             0`),
      ...table.slice(0, 1).map((line) => line.replace('1.属于国家秘密', '（一）予以公开')),
    ]);
    expect(rowIn(cells, 'denied.law')).toEqual(text);
  });
});

it('reads no figure from a table printed column by column', async () => {
  const figures = Array.from({ length: 56 }, (_, at) => String(at));
  const lines = [...rows, ...figures.slice(0, 7), '一、本年新收政府信息公开申请数量', ...figures];
  const refusal = await cellsOf(lines).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toHaveProperty('reason', 'no_tables');
});

describe('one cell on each line', () => {
  const lines = rows.flatMap((label, at) => [
    label,
    String(at),
    '',
    '',
    '5',
    '',
    '',
    String(at + 5),
  ]);

  it('takes blank lines for blank cells where every row then has all its cells', async () => {
    const cells = await cellsOf(lines);
    rows.forEach((label, at) => {
      const [key] = [...new Set(cells.filter(isDenied).map((cell) => cell.rowId))].slice(at);
      expect(rowIn(cells, key ?? ''), label).toEqual([
        String(at),
        'blank',
        'blank',
        '5',
        'blank',
        'blank',
        String(at + 5),
      ]);
    });
  });

  /** The first rows of a form, with the blank parts of labels that cover several rows. */
  const covered = [
    '二、上年结转政府信息公开申请数量',
    ...['1', '', '0', '', '', '', '1'],
    ...['三、本年度办理结果', '（一）予以公开'],
    ...['', '2', '', '0', '', '', '', ''],
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ...['3', '', '0', '', '', '', '3', ''],
    ...['（三）不予公开', '1.属于国家秘密'],
    ...['', '', '', '4', '', '', '4', '', ''],
    '2.其他法律行政法规禁止公开',
    ...['5', '', '', '', '', '0', '5'],
  ];

  it('leaves out the blank parts of labels that cover several rows', async () => {
    const cells = await cellsOf(covered);
    const [none, zero] = ['blank', '0'];
    const row = (...figures: string[]): string[] => figures;
    expect(rowIn(cells, 'carried_in')).toEqual(row('1', none, zero, none, none, none, '1'));
    expect(rowIn(cells, 'granted')).toEqual(row(none, '2', none, zero, none, none, none));
    expect(rowIn(cells, 'partial')).toEqual(row('3', none, zero, none, none, none, '3'));
    expect(rowIn(cells, 'denied.state_secret')).toEqual(
      row(none, none, none, '4', none, none, '4'),
    );
    expect(rowIn(cells, 'denied.law')).toEqual(row('5', none, none, none, none, zero, '5'));
  });

  it.each(covered.flatMap((line, at) => (line === '' ? [at] : [])))(
    'moves no figure when line %i, a blank one, is lost',
    async (lost) => {
      const whole = await cellsOf(covered);
      const cells = await cellsOf(covered.filter((_, at) => at !== lost)).catch(() => []);
      const moved = cells.filter(({ rowId, columnId, value }) => {
        const own = whole.find((cell) => cell.rowId === rowId && cell.columnId === columnId);
        return value !== null && own?.value !== value;
      });
      expect(moved).toEqual([]);
    },
  );

  it('takes no blank line behind the table for its last cell', async () => {
    const cells = await cellsOf([...covered.slice(0, -2), '5', '', '', '四、行政复议情况']);
    expect(rowIn(cells, 'partial')).toEqual(['3', 'blank', '0', 'blank', 'blank', 'blank', '3']);
    expect(rowIn(cells, 'denied.law')).toEqual(text);
  });

  it('reads the review figures between two printed ones', async () => {
    const leaves = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const figures = ['1', '', '2', '', '3', '', '', '', '', '', '4', '', '', '', '5'];
    const below = (printed: readonly string[]): Promise<readonly Cell[]> =>
      cellsOf([
        ...covered,
        '四、行政复议、行政诉讼情况',
        ...leaves,
        ...leaves,
        ...leaves,
        ...printed,
      ]);
    const review = (cells: readonly Cell[]): string[] =>
      cells.filter(({ tableId }) => tableId === 'review').map(({ raw }) => raw);
    expect(review(await below(figures))).toEqual(figures);
    const less = await below(figures.toSpliced(1, 1));
    expect(less.filter(({ tableId, value }) => tableId === 'review' && value !== null)).toEqual([]);
  });

  it.each([17, 18, 19, 20, 21, 22, 23])('moves no figure when line %i is lost', async (lost) => {
    await expect(cellsOf(lines.filter((_, at) => at !== lost))).rejects.toThrow(
      '没有一个数字能确定属于哪一格',
    );
  });
});

function isDenied({ tableId, rowId }: Cell): boolean {
  return tableId === 'requests' && rowId.startsWith('denied.');
}
