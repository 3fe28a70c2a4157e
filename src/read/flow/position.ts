import { limits, tooLarge } from '../limits.ts';
import type { FlowCell, FlowRow } from './flow.ts';

/** A cell at its upper left position, 0-based, spans clamped to the table. */
export interface PlacedCell {
  readonly cell: FlowCell;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
}

/** Counts cells and search steps over a whole document, so that no table can stall the reader. */
export class Budget {
  private cells = 0;
  private steps = 0;

  cell(): void {
    if (++this.cells > limits.cells) throw tooLarge('表格单元格太多');
  }

  step(count: number): void {
    this.steps += count;
    if (this.steps > limits.placing) throw tooLarge('表格跨行跨列太多');
  }
}

/** Gives every cell its row and column, as a browser or Word lays the table out. */
export function positionCells(rows: readonly FlowRow[], budget: Budget): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const columns = new Columns(budget);
  rows.forEach((row, index) => {
    if (rows[index - 1]?.group !== row.group) columns.startGroup(groupEnd(rows, index));
    let column = row.skipped;
    for (const cell of row.cells) {
      const at = columns.free(column, index);
      const previous = cell.continues ? columns.above(at, index, cell) : undefined;
      const item = previous ?? columns.place(cell, index, at);
      if (previous) previous.rowSpan = index - previous.row + 1;
      else placed.push(item);
      columns.hold(item, at, index);
      column = at + item.columnSpan;
    }
  });
  return placed;
}

function groupEnd(rows: readonly FlowRow[], start: number): number {
  let end = start + 1;
  while (end < rows.length && rows[end]?.group === rows[start]?.group) end++;
  return end;
}

/** Which rows of which columns are taken. */
class Columns {
  /** First free row of each column. */
  private readonly freeFrom: number[] = [];
  /** Last cell placed in each column. */
  private readonly last: PlacedCell[] = [];
  private end = 0;
  private readonly budget: Budget;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  startGroup(end: number): void {
    this.end = end;
  }

  free(from: number, row: number): number {
    let column = from;
    while ((this.freeFrom[column] ?? 0) > row) column++;
    this.budget.step(column - from + 1);
    return column;
  }

  /** The cell above that a vMerge continuation belongs to. */
  above(column: number, row: number, cell: FlowCell): PlacedCell | undefined {
    const last = this.last[column];
    const fits = last?.column === column && last.columnSpan === cell.columnSpan;
    return last && fits && last.row + last.rowSpan === row ? last : undefined;
  }

  place(cell: FlowCell, row: number, column: number): PlacedCell {
    this.budget.cell();
    const rest = Math.max(1, this.end - row);
    const rowSpan = cell.rowSpan === 0 ? rest : Math.min(cell.rowSpan, rest);
    return { cell, row, column, rowSpan, columnSpan: cell.columnSpan };
  }

  hold(placed: PlacedCell, column: number, row: number): void {
    const until = column + placed.columnSpan;
    if (until > limits.columns) throw tooLarge('表格列数太多');
    this.budget.step(placed.columnSpan);
    for (let each = column; each < until; each++) {
      this.freeFrom[each] = Math.max(row + 1, placed.row + placed.rowSpan);
      this.last[each] = placed;
    }
  }
}
