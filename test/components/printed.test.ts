import { expect, test } from 'vitest';
import { printedTable, type PrintedTable } from '../../src/components/report/printed.ts';
import { editions, formCells } from '../../src/core/form/editions.ts';
import { cellKey } from '../../src/core/form/table.ts';

/** Columns that each row of the table takes, spans of earlier rows included. */
function widths(table: PrintedTable): number[][] {
  return table.blocks.map((block) => {
    const lines = block.rows.map((row) => [
      ...row.labels.map((label) => ({ width: label.columnSpan, height: label.rowSpan })),
      ...row.cells.map((cell) => ({ width: cell.columnSpan, height: 1 })),
    ]);
    return lines.map((_, at) =>
      lines
        .slice(0, at + 1)
        .flatMap((line, from) => line.filter((cell) => cell.height > at - from))
        .reduce((sum, cell) => sum + cell.width, 0),
    );
  });
}

for (const form of editions)
  for (const table of form.tables)
    test(`${form.id} ${table.id}: every row fills the printed width`, () => {
      const printed = printedTable(table, []);
      expect(new Set(widths(printed).flat())).toEqual(new Set([printed.columns]));
    });

test('every cell of an edition is printed exactly once', () => {
  for (const form of editions) {
    const keys = formCells(form).map(cellKey);
    const printed = form.tables.flatMap((table) =>
      printedTable(table, keys).blocks.flatMap((block) =>
        block.rows.flatMap((row) => row.cells.map((cell) => cell.key)),
      ),
    );
    expect(printed.sort()).toEqual([...keys].sort());
  }
});

test('the requests table has the three header rows of the form', () => {
  const requests = editions[1]?.tables.find((table) => table.id === 'requests');
  if (!requests) throw new Error('no requests table');
  const [block] = printedTable(requests, []).blocks;
  expect(block?.header.map((row) => row.map((cell) => [cell.columnSpan, cell.rowSpan]))).toEqual([
    [[7, 1]],
    [
      [1, 2],
      [5, 1],
      [1, 2],
    ],
    [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ],
  ]);
});

test('a group printed as one row stands above its leaves, a second row after the first', () => {
  const requests = editions[1]?.tables[1];
  const disclosure = editions[0]?.tables[0];
  if (!requests || !disclosure) throw new Error('no tables');
  const rows = (table: PrintedTable): string[] =>
    table.blocks.flatMap((block) => block.rows.map((row) => row.id));
  const other = rows(printedTable(requests, ['requests/other/total']));
  expect(other.indexOf('other')).toBe(other.indexOf('other.no_correction') - 1);
  const services = rows(printedTable(disclosure, ['disclosure/other_services.2/change']));
  expect(services.indexOf('other_services.2')).toBe(services.indexOf('other_services') + 1);
});

test('a cell that the edition has no place for is kept as a stray', () => {
  const review = editions[0]?.tables[2];
  if (!review) throw new Error('no review table');
  expect(printedTable(review, ['review/mediation/total']).strays).toEqual([
    'review/mediation/total',
  ]);
});
