import { describe, expect, it } from 'vitest';
import { tableOfEdges, type EdgedRow } from '../../src/read/flow/edged.ts';

const row = (left: number, ...rights: readonly number[]): EdgedRow => ({
  left,
  cells: rights.map((right) => ({
    right,
    content: [],
    continuesAbove: false,
    continuesBefore: false,
  })),
});
const spansOf = (...rows: readonly EdgedRow[]): number[][] =>
  tableOfEdges(rows).rows.map(({ cells }) => cells.map((cell) => cell.columnSpan));

describe('columns from edges', () => {
  it('a cell spans the columns that other rows have below it', () => {
    expect(spansOf(row(0, 1000, 3000), row(0, 1000, 2000, 3000))).toEqual([
      [1, 2],
      [1, 1, 1],
    ]);
  });

  it('edges a hair apart are one column', () => {
    expect(spansOf(row(0, 1000, 2000), row(-15, 1040, 1990))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('edges of one row are never one, however narrow its cells', () => {
    expect(spansOf(row(0, 1000, 1020, 2000))).toEqual([[1, 1, 1]]);
    expect(spansOf(row(0, 1000, 1000, 900))).toEqual([[1, 1, 1]]);
  });

  it('a row that begins later leaves columns free', () => {
    const { rows } = tableOfEdges([row(0, 1000, 2000), row(1000, 2000)]);
    expect(rows.map(({ skipped }) => skipped)).toEqual([0, 1]);
  });

  it('a cell merged with the one before it gives it its columns', () => {
    const before = row(0, 1000, 2000, 3000);
    const cells = before.cells.map((cell, at) => ({ ...cell, continuesBefore: at === 1 }));
    expect(spansOf({ left: 0, cells })).toEqual([[2, 1]]);
  });
});
