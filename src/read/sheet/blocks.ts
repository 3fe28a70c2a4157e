import type { Block, Grid, GridCell, Paragraph } from '../../core/document/document.ts';
import { isHeading } from '../../core/parse/headings.ts';
import { limits, tooLarge } from '../limits.ts';

/** A cell of a sheet at its position, 0-based, trimmed. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/**
 * Blocks of one sheet (cells in reading order). Empty rows and headings part it; in each part the lines before
 * the first row of several cells are paragraphs (titles, headings), the rest is a grid.
 * `whole` keeps the sheet as one grid. Places name the sheet and its own rows and columns.
 */
export function sheetBlocks(cells: readonly SheetCell[], sheet: number, whole = false): Block[] {
  const rows = rowsOf(cells).filter((row) => row.length > 0);
  const parts = whole ? [rows.filter(isFilled)] : partsOf(rows);
  return parts.flatMap((part) => partBlocks(part, `table ${sheet}`, whole));
}

type SheetRow = readonly SheetCell[];

function rowsOf(cells: readonly SheetCell[]): SheetRow[] {
  const rows: SheetCell[][] = [];
  let last = -1;
  for (const cell of cells) {
    if (cell.row !== last) rows.push([]);
    rows.at(-1)?.push(cell);
    last = cell.row;
  }
  return rows;
}

function isFilled(row: SheetRow): boolean {
  return row.some((cell) => cell.text !== '');
}

function partsOf(rows: readonly SheetRow[]): SheetRow[][] {
  const parts: SheetRow[][] = [];
  let part: SheetRow[] = [];
  let covered = 0;
  let last = -1;
  for (const row of rows) {
    const at = row[0]?.row ?? 0;
    const gap = !isFilled(row) || at > last + 1 || isTitle(row);
    if (gap && at >= covered && part.length > 0) {
      parts.push(part);
      part = [];
    }
    if (isFilled(row) || at < covered) part.push(row);
    last = at;
    for (const cell of row) if (cell.text !== '') covered = Math.max(covered, at + cell.rowSpan);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** A heading of the report alone on its row: what follows is another part. */
function isTitle(row: SheetRow): boolean {
  const [only, ...others] = filled(row);
  return only !== undefined && others.length === 0 && isHeading(only.text);
}

function partBlocks(rows: readonly SheetRow[], place: string, whole: boolean): Block[] {
  const first = whole ? 0 : rows.findIndex((row) => filled(row).length > 1);
  const lines = first < 0 ? rows : rows.slice(0, first);
  const blocks: Block[] = lines.flatMap((row) => filled(row).map((cell) => paragraph(cell, place)));
  if (first >= 0 && rows.length > first) blocks.push(grid(rows.slice(first), place));
  return blocks;
}

function filled(row: SheetRow): SheetCell[] {
  return row.filter((cell) => cell.text !== '');
}

function paragraph(cell: SheetCell, place: string): Paragraph {
  return { kind: 'paragraph', text: cell.text, place: placeOf(cell, place) };
}

function placeOf(cell: SheetCell, place: string): string {
  return `${place} row ${cell.row + 1} column ${cell.column + 1}`;
}

function grid(rows: readonly SheetRow[], place: string): Grid {
  const top = rows[0]?.[0]?.row ?? 0;
  const all = completed(rows, top).map((row) => row.map((cell) => gridCell(cell, top, place)));
  const cells = all.flat();
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  const height = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  return { kind: 'grid', cells, rows: height, columns, exact: true, place };
}

function gridCell(cell: SheetCell, top: number, place: string): GridCell {
  return { ...cell, row: cell.row - top, place: placeOf(cell, place) };
}

/** Sheets leave empty cells out: gives each row its cells in all columns that are in use. */
function completed(rows: readonly SheetRow[], top: number): SheetRow[] {
  const used = usedColumns(rows);
  if (used.length * rows.length > limits.cells) throw tooLarge('表格单元格太多');
  const end = { row: (rows.at(-1)?.[0]?.row ?? top) + 1, column: (used.at(-1) ?? 0) + 1 };
  const takenUntil: number[] = [];
  return rows.map((row, index) => {
    const at = row[0]?.row ?? top + index;
    const written = new Map(row.map((cell) => [cell.column, cell]));
    const cells: SheetCell[] = [];
    let free = 0;
    for (const column of used) {
      if (column < free || (takenUntil[column] ?? 0) > at) continue;
      const cell = within(written.get(column) ?? emptyCell(at, column), end);
      cells.push(cell);
      free = column + cell.columnSpan;
      if (cell.rowSpan > 1)
        for (let each = column; each < free; each++) takenUntil[each] = at + cell.rowSpan;
    }
    return cells;
  });
}

/** Merged ranges may reach far beyond what is filled. */
function within(cell: SheetCell, end: { row: number; column: number }): SheetCell {
  const rowSpan = Math.min(cell.rowSpan, end.row - cell.row);
  return { ...cell, rowSpan, columnSpan: Math.min(cell.columnSpan, end.column - cell.column) };
}

function emptyCell(row: number, column: number): SheetCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text: '' };
}

/** Columns in which some cell has text, in order; the others are leftovers of formatting. */
function usedColumns(rows: readonly SheetRow[]): number[] {
  const used = new Set<number>();
  for (const row of rows) for (const cell of row) if (cell.text !== '') used.add(cell.column);
  return [...used].sort((a, b) => a - b);
}
