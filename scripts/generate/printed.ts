import { figureLines, type Line } from '../../src/core/form/line.ts';
import { cellKey, type Block, type Table } from '../../src/core/form/table.ts';
import type { Cell } from '../../src/core/report/report.ts';

/** A cell on paper; it covers `rowSpan` × `columnSpan` places from its own to the right and down. */
export interface PrintedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isFigure: boolean;
}

export type PrintedRow = readonly PrintedCell[];

/** The table as an organ prints it; a row whose cells are all absent is not printed. */
export function printedTable(table: Table, cells: readonly Cell[]): PrintedRow[] {
  const texts = new Map(
    cells.filter((cell) => cell.state !== 'absent').map((cell) => [cellKey(cell), cell.raw]),
  );
  const print: Print = { table, texts };
  if (table.layout === 'row') return table.blocks.flatMap((block) => sideBySide(block, print));
  return table.blocks.flatMap((block) => printedBlock(block, print));
}

interface Print {
  readonly table: Table;
  readonly texts: ReadonlyMap<string, string>;
}

function printedBlock(block: Block, print: Print): PrintedRow[] {
  const width = Math.max(...print.table.blocks.map((other) => figureLines(other.columns).length));
  const depth = Math.max(...print.table.blocks.map((other) => depthOf(other.rows)));
  const heading = block.heading === null ? [] : [[label(block.heading, 1, depth + width)]];
  const rows = block.rows.flatMap((line) => lineRows(line, depth, block, width, print));
  return [...heading, ...headerRows(block, depth, width, print.table), ...rows];
}

function headerRows(block: Block, depth: number, width: number, table: Table): PrintedRow[] {
  const over = table.columnHeading === null ? [] : [[label(table.columnHeading, 1, width)]];
  const rows: PrintedRow[] = [...over, ...columnRows(block.columns, width)];
  const corner = label(table.rowHeading ?? table.identity ?? '', rows.length, depth);
  return rows.map((row, at) => (at === 0 ? [corner, ...row] : row));
}

/** Rows of column headings; the last column takes the width that is left over. */
function columnRows(columns: readonly Line[], width: number): PrintedRow[] {
  const depth = depthOf(columns);
  const rows: PrintedCell[][] = Array.from({ length: depth }, () => []);
  const put = (line: Line, level: number, extra: number): void => {
    const span = figureLines([line]).length + extra;
    const deep = line.kind === 'group' ? 1 : depth - level;
    rows[level]?.push(label(line.label, deep, span));
    if (line.kind === 'group') for (const item of line.items) put(item, level + 1, 0);
  };
  const left = width - figureLines(columns).length;
  for (const [at, line] of columns.entries()) put(line, 0, at === columns.length - 1 ? left : 0);
  return rows;
}

function lineRows(
  line: Line,
  depth: number,
  block: Block,
  width: number,
  print: Print,
): PrintedRow[] {
  if (line.kind !== 'group') {
    const figures = figuresOf(line, block, width, print);
    return figures === null ? [] : [[label(line.label, 1, depth), ...figures]];
  }
  const rows = line.items.flatMap((item) => lineRows(item, depth - 1, block, width, print));
  return rows.map((row, at) => (at === 0 ? [label(line.label, rows.length, 1), ...row] : row));
}

function figuresOf(line: Line, block: Block, width: number, print: Print): PrintedCell[] | null {
  const columns = figureLines(block.columns);
  const texts = columns.map((column) => textAt(print, line, column));
  if (texts.every((text) => text === undefined)) return null;
  return texts.map((text, at) =>
    figure(text ?? '', at === columns.length - 1 ? width - columns.length + 1 : 1),
  );
}

function textAt({ table, texts }: Print, row: Line, column: Line): string | undefined {
  return texts.get(cellKey({ tableId: table.id, rowId: row.id, columnId: column.id }));
}

/** 复议 and 诉讼 stand beside each other over one row of figures. */
function sideBySide(block: Block, print: Print): PrintedRow[] {
  const columns = figureLines(block.columns);
  const width = columns.length;
  const groups = columnRows(block.rows, figureLines(block.rows).length);
  const rows = figureLines(block.rows);
  return [
    ...groups.map((row) => row.map((cell) => ({ ...cell, columnSpan: cell.columnSpan * width }))),
    rows.flatMap(() => columns.map((column) => label(column.label, 1, 1))),
    rows.flatMap((row) => columns.map((column) => figure(textAt(print, row, column) ?? '', 1))),
  ];
}

function depthOf(lines: readonly Line[]): number {
  return Math.max(...lines.map((line) => (line.kind === 'group' ? 1 + depthOf(line.items) : 1)));
}

function label(text: string, rowSpan: number, columnSpan: number): PrintedCell {
  return { text, rowSpan, columnSpan, isFigure: false };
}

function figure(text: string, columnSpan: number): PrintedCell {
  return { text, rowSpan: 1, columnSpan, isFigure: true };
}

/** A cell at its place in the full grid. */
export interface PlacedCell extends PrintedCell {
  readonly row: number;
  readonly column: number;
}

/** Every cell with its place; positions that a span from above covers are passed over. */
export function placed(rows: readonly PrintedRow[]): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.map((cell) => {
      while (taken.has(`${at} ${column}`)) column += 1;
      const here = { ...cell, row: at, column };
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.columnSpan; right += 1)
          taken.add(`${at + down} ${column + right}`);
      column += cell.columnSpan;
      return here;
    });
  });
}

/** The grid in full, empty where a span covers it. */
export function gridOf(rows: readonly PrintedRow[]): string[][] {
  const cells = placed(rows);
  const width = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  const grid = rows.map(() => new Array<string>(width).fill(''));
  for (const cell of cells) {
    const row = grid[cell.row];
    if (row) row[cell.column] = cell.text;
  }
  return grid;
}
