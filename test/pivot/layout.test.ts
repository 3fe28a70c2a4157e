import { describe, expect, it } from 'vitest';
import { headingLines, isHidden, pivotLayout, sortRows } from '../../src/pivot/layout.ts';
import type { FigureRow } from '../../src/query/figureRow.ts';
import type { Dimension } from '../../src/view/dimensions.ts';

type Keys = FigureRow['keys'];
const ranks: Record<string, number> = { '320000': 1, '350000': 2, a: 1, b: 2, c: 3 };

function figure(keys: Keys, value: number): FigureRow {
  const rank = (key: string): number => {
    const member = String(keys[key as Dimension]);
    return ranks[member] ?? Number(member);
  };
  return {
    measure: 'received',
    keys,
    names: {},
    ranks: Object.fromEntries(Object.keys(keys).map((key) => [key, rank(key)])),
    k: value,
    n: null,
    value,
    reports: 1,
    gaps: {},
    basis: null,
    here: 0,
    panel: null,
    organs: 'a',
    contested: 0,
    byParts: null,
    forms: ['2021', '2021'],
  };
}

const figures = [
  figure({ province: '350000', organisation: 'c', year: 2023 }, 7),
  figure({ province: '320000', organisation: 'b', year: 2023 }, 9),
  figure({ province: '320000', organisation: 'a', year: 2023 }, 1),
  figure({ province: '320000', organisation: 'a', year: 2022 }, 2),
  figure({ province: '320000', year: 2023 }, 10),
  figure({ province: '320000', year: 2022 }, 2),
  figure({ province: '350000', year: 2023 }, 7),
  figure({ province: '320000', organisation: 'a' }, 3),
  figure({ year: 2023 }, 17),
  figure({}, 19),
];
const layout = pivotLayout(figures, ['province', 'organisation'], ['year']);
const paths = (rows: typeof layout.rows): string[] =>
  rows.map((row) => row.path.join('/') || 'all');

describe('the layout of a pivot', () => {
  it('has members in their order, each group before its total', () => {
    expect(paths(layout.rows)).toEqual([
      '320000/a',
      '320000/b',
      '320000',
      '350000/c',
      '350000',
      'all',
    ]);
    expect(paths(layout.columns)).toEqual(['2022', '2023', 'all']);
  });

  it('finds the figure of a cell, totals included, and says where there is none', () => {
    const [a, b, jiangsu] = layout.rows;
    const [y2022, y2023, all] = layout.columns;
    if (!a || !b || !jiangsu || !y2022 || !y2023 || !all) throw new Error('headers are missing');
    expect(layout.cell(a, y2022, 'received')?.value).toBe(2);
    expect(layout.cell(b, y2022, 'received')).toBeNull();
    expect(layout.cell(jiangsu, y2023, 'received')?.value).toBe(10);
    expect(layout.cell(a, all, 'received')?.value).toBe(3);
  });

  it('sorts groups by their totals and members within them', () => {
    const column = layout.columns.find((one) => one.path[0] === 2023);
    if (!column) throw new Error('no column');
    expect(paths(sortRows(layout, column, 'received', true))).toEqual([
      '320000/b',
      '320000/a',
      '320000',
      '350000/c',
      '350000',
      'all',
    ]);
    expect(paths(sortRows(layout, column, 'received', false))[0]).toBe('350000/c');
  });

  it('hides the members of a collapsed group and keeps its total', () => {
    const collapsed = new Set([JSON.stringify(['320000'])]);
    const left = layout.rows.filter((row) => !isHidden(row, collapsed));
    expect(paths(left)).toEqual(['320000', '350000/c', '350000', 'all']);
  });

  it('spans headings over what they hold', () => {
    const two = pivotLayout(
      [
        figure({ year: 2023, organisation: 'a' }, 1),
        figure({ year: 2023, organisation: 'b' }, 1),
        figure({ year: 2023 }, 2),
        figure({}, 2),
      ],
      [],
      ['year', 'organisation'],
    );
    const lines = headingLines(two.columns, two.columnKeys).map((line) =>
      line.map((one) => one.span),
    );
    expect(lines).toEqual([
      [3, 1],
      [1, 1, 1, 1],
    ]);
  });
});
