import type { Flow, FlowCell, FlowRow, FlowTable } from '../flow/flow.ts';
import { limits, tooLarge } from '../limits.ts';

/** What the properties of a table cell say. */
export interface CellProperties {
  columnSpan: number;
  /** Continues the cell above (vMerge) or before it (hMerge). */
  continuesAbove: boolean;
  continuesBefore: boolean;
  deleted: boolean;
}

/** Collects the rows of one Word table. */
export class TableWriter {
  private readonly rows: FlowRow[] = [];
  private cells: FlowCell[] = [];
  private skipped = 0;
  private dropped = false;

  startRow(): void {
    this.cells = [];
    this.skipped = 0;
    this.dropped = false;
  }

  skip(columns: number): void {
    this.skipped = columns;
  }

  /** The row is deleted or hidden. */
  drop(): void {
    this.dropped = true;
  }

  cell(content: Flow, properties: CellProperties): void {
    if (properties.deleted) return;
    const { columnSpan } = properties;
    const before = properties.continuesBefore ? this.cells.pop() : undefined;
    if (before) this.cells.push({ ...before, columnSpan: before.columnSpan + columnSpan });
    else this.cells.push({ content, columnSpan, rowSpan: 1, continues: properties.continuesAbove });
  }

  endRow(): void {
    if (this.dropped || this.cells.length === 0) return;
    this.rows.push({ cells: this.cells, group: 0, skipped: this.skipped });
  }

  get table(): FlowTable {
    return { rows: this.rows };
  }
}

/** A column count as Word writes it; anything else counts as `otherwise`. */
export function columnCount(value: string | undefined, otherwise: number): number {
  if (value === undefined || !/^\d{1,6}$/u.test(value)) return otherwise;
  const count = Number(value);
  if (count > limits.columns) throw tooLarge('表格列数太多');
  return Math.max(count, otherwise);
}
