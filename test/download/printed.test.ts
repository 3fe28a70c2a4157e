import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageCell } from '../../src/download/pageGrid.ts';
import { printedFigure } from '../../src/download/printedFigure.ts';
import { printedTable } from '../../src/download/printedTable.ts';
import { formatNumber, formatPercent } from '../../src/text/number.ts';
import { rateLine } from '../../src/text/rate.ts';

const words = { part: '部分', share: '占比', k: '分子', n: '分母', note: '备注' };
const word = (text: string, more: Partial<PageCell> = {}): PageCell => ({
  ...{ text, header: false, figure: false, state: null, key: null, columnSpan: 1, rowSpan: 1 },
  ...more,
});
const head = (text: string, more: Partial<PageCell> = {}) => word(text, { header: true, ...more });
const figure = (text: string, more: Partial<PageCell> = {}) =>
  word(text, { figure: true, ...more });

describe('a printed figure', () => {
  test('every count that a page prints is read back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (value) => {
        expect(printedFigure(formatNumber(value / 10))?.count).toBe(value / 10);
      }),
    );
  });

  test('every rate that a page prints is read back with its k and n', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('zh' as const, 'en' as const),
        (n, part, language) => {
          const k = part % (n + 1);
          const read = printedFigure(rateLine(language, { k, n, value: k / n }));
          expect([read?.k, read?.n]).toEqual([k, n]);
          const decimals = k > 0 && k / n < 0.0005 ? 3 : 1;
          expect(read?.percent).toBe(n < 10 ? null : Number(((100 * k) / n).toFixed(decimals)));
        },
      ),
    );
  });

  test('a share below a tenth of a percent is not zero', () => {
    expect(printedFigure(rateLine('zh', { k: 1, n: 2001, value: 1 / 2001 }))).toMatchObject({
      percent: 0.05,
      k: 1,
      n: 2001,
    });
    expect(printedFigure('3 <0.1%')).toMatchObject({ count: 3, percent: null, rest: '<0.1%' });
  });

  test('a count with its share', () => {
    expect(printedFigure(`1,362 ${formatPercent(0.4466)}`)).toMatchObject({
      count: 1362,
      percent: 44.7,
    });
  });

  test.each(['251000元', '[未报]', '2019–2021', '1/2/3', '', '约 5%', '1,23', '１２', '5 [未报]'])(
    '%j is no figure',
    (text) => expect(printedFigure(text)).toBeNull(),
  );
});

describe('a printed table', () => {
  test('spans of headings and labels, states, rates with k and n', () => {
    const table = printedTable(
      [
        [head('项', { rowSpan: 2, columnSpan: 2 }), head('申请人', { columnSpan: 2 })],
        [head('自然人'), head('总计')],
        [head('组', { rowSpan: 2 }), head('甲'), figure('1,234'), figure('34.2%（3/10）')],
        [head('乙'), figure('[未报]', { state: 'blank' }), figure('2/3')],
      ],
      words,
    );
    expect(table.columns.map((column) => column.label)).toEqual([
      '项',
      '申请人 · 自然人',
      '申请人 · 总计',
      '申请人 · 总计 · 分子',
      '申请人 · 总计 · 分母',
    ]);
    expect(table.rows).toEqual([
      ['组 · 甲', 1234, 34.2, 3, 10],
      ['组 · 乙', { state: 'blank', mark: '[未报]' }, { state: 'small_n', mark: '[2/3]' }, 2, 3],
    ]);
  });

  test('a column with one cell that is no figure stays as printed', () => {
    const rows = [
      [head('年'), head('数')],
      [word('2024'), figure('5')],
      [word('2025'), figure('约 5')],
    ];
    expect(printedTable(rows, words).rows).toEqual([
      ['2024', '5'],
      ['2025', '约 5'],
    ]);
  });

  test('blocks under headings of their own become one table with the ids of the form', () => {
    const cell = (key: string, text: string, columnSpan: number) =>
      figure(text, { key: `disclosure/${key}`, columnSpan });
    const table = printedTable(
      [
        [head('第一项', { columnSpan: 3 })],
        [head('内容'), head('制发'), head('有效')],
        [head('规章'), cell('rules/issued', '0', 1), cell('rules/in_force', '7', 1)],
        [head('第八项', { columnSpan: 3 })],
        [head('内容'), head('金额', { columnSpan: 2 })],
        [head('收费'), cell('fees/amount', '1.5', 2)],
      ],
      words,
    );
    expect(table.columns.map((column) => column.id)).toEqual([
      ...['part', 'row_id', 'row', 'issued', 'in_force', 'amount'],
    ]);
    const none = { state: 'none', mark: '' };
    expect(table.rows).toEqual([
      ['第一项', 'rules', '规章', 0, 7, none],
      ['第八项', 'fees', '收费', none, none, 1.5],
    ]);
  });

  test('two columns with one name keep both, and a table without rows has none', () => {
    const twice = printedTable(
      [
        [head('甲'), head('甲')],
        [word('1'), word('2')],
      ],
      words,
    );
    expect(twice.columns.map((column) => column.id)).toEqual(['甲', '甲 2']);
    expect(twice.rows).toEqual([['1', '2']]);
    expect(printedTable([[head('甲')]], words).rows).toEqual([]);
  });
});
