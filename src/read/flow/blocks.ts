import type { Block, Grid, GridCell } from '../../core/document/document.ts';
import { textOf, type Flow, type FlowRow, type FlowTable } from './flow.ts';
import { Budget, positionCells, type PlacedCell } from './position.ts';

/** Turns flow content into paragraphs and exact grids with places, tables counted from 1. */
export function blocksOf(flow: Flow): Block[] {
  const writer = new BlockWriter();
  writer.flow(flow);
  return writer.blocks;
}

class BlockWriter {
  readonly blocks: Block[] = [];
  private paragraphs = 0;
  private tables = 0;
  private readonly budget = new Budget();

  flow(flow: Flow): void {
    for (const item of flow) {
      if (typeof item === 'string') this.paragraph(item);
      else this.table(item);
    }
  }

  private paragraph(text: string): void {
    this.paragraphs++;
    this.blocks.push({ kind: 'paragraph', text, place: `paragraph ${this.paragraphs}` });
  }

  /**
   * Rows that hold a table of their own are layout: their cells flow in reading order.
   * The rows between them stay grids.
   */
  private table(table: FlowTable): void {
    let run: FlowRow[] = [];
    for (const row of table.rows) {
      if (!row.cells.some((cell) => holdsGrid(cell.content))) {
        run.push(row);
        continue;
      }
      this.rows(run);
      run = [];
      for (const cell of row.cells) if (!cell.continues) this.flow(cell.content);
    }
    this.rows(run);
  }

  private rows(rows: readonly FlowRow[]): void {
    if (rows.length === 0) return;
    const placed = positionCells(rows, this.budget);
    if (isSingleColumn(placed)) for (const { cell } of placed) this.flow(cell.content);
    else this.grid(placed, rows.length);
  }

  private grid(placed: readonly PlacedCell[], rows: number): void {
    this.tables++;
    this.blocks.push(gridOf(placed, rows, `table ${this.tables}`));
  }
}

/** Is there a table with rows and columns inside (not only one that draws a border)? */
function holdsGrid(flow: Flow): boolean {
  return flow.some(
    (item) => typeof item !== 'string' && (isGrid(item) || item.rows.some(rowHolds)),
  );
}

function rowHolds(row: FlowRow): boolean {
  return row.cells.some((cell) => holdsGrid(cell.content));
}

function isGrid(table: FlowTable): boolean {
  return table.rows.filter((row) => row.cells.length > 1).length > 1;
}

/** One cell a row: a frame around text, not a table of figures. */
function isSingleColumn(placed: readonly PlacedCell[]): boolean {
  return placed.every((cell) => cell.column === 0);
}

/** Columns count as far as cells begin in them: a span beyond is only drawn. */
function gridOf(placed: readonly PlacedCell[], rows: number, place: string): Grid {
  const columns = placed.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const cells: GridCell[] = [];
  for (const { cell, row, column, rowSpan, columnSpan: written } of placed) {
    const columnSpan = Math.min(written, columns - column);
    const at = `${place} row ${row + 1} column ${column + 1}`;
    cells.push({ text: textOf(cell.content), row, column, rowSpan, columnSpan, place: at });
  }
  return { kind: 'grid', cells, rows, columns, exact: true, place };
}
