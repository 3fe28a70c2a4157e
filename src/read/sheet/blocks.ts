import type { Block, Grid, GridCell, Paragraph } from '../../core/document/document.ts';

/** A cell of a sheet at its position, 0-based, trimmed. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/**
 * Blocks of one sheet (cells in reading order). Empty rows part it; in each part the lines before
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
    const gap = !isFilled(row) || at > last + 1;
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
  const width = usedColumns(rows);
  const cells: GridCell[] = [];
  let height = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (cell.column >= width) continue;
      cells.push({ ...cell, row: cell.row - top, place: placeOf(cell, place) });
      height = Math.max(height, cell.row - top + cell.rowSpan);
    }
  }
  return { kind: 'grid', cells, rows: height, columns: width, exact: true, place };
}

/** Columns up to the last one with text; empty ones beyond are leftovers of formatting. */
function usedColumns(rows: readonly SheetRow[]): number {
  let width = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (cell.text !== '') width = Math.max(width, cell.column + cell.columnSpan);
    }
  }
  return width;
}
