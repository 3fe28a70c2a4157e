import { formOf } from '../form/editions.ts';
import { figureLines, type Line } from '../form/line.ts';
import { cellKey, type Block, type CellId, type Table, type TableId } from '../form/table.ts';
import type { Cell, Report } from '../report/report.ts';

/** The cells of one report by their address. */
export interface Figures {
  readonly report: Report;
  readonly tables: readonly Table[];
  readonly byKey: ReadonlyMap<string, Cell>;
  /** `table/row` of every row that the report prints. */
  readonly printed: ReadonlySet<string>;
}

/** Looks the cells of a report up by address. */
export function figuresOf(report: Report): Figures {
  return {
    report,
    tables: formOf(report.form).tables,
    byKey: new Map(report.cells.map((cell) => [cellKey(cell), cell])),
    printed: new Set(
      report.cells
        .filter((cell) => cell.state !== 'absent')
        .map((cell) => `${cell.tableId}/${cell.rowId}`),
    ),
  };
}

/** The figure of a cell; `null` where the report prints no number there. */
export function valueAt(
  figures: Figures,
  tableId: TableId,
  rowId: string,
  columnId: string,
): number | null {
  return figures.byKey.get(cellKey({ tableId, rowId, columnId }))?.value ?? null;
}

/** Ids of the rows of a table that the report lists, local extra rows included, in order. */
export function listedRows({ report }: Figures, tableId: TableId): string[] {
  const own = report.cells.filter((cell) => cell.tableId === tableId);
  return [...new Set(own.map((cell) => cell.rowId))];
}

/** Does the report print the row? */
export function isPrinted({ printed }: Figures, tableId: TableId, rowId: string): boolean {
  return printed.has(`${tableId}/${rowId}`);
}

/** The block of a table; the tables with sums have one. */
export function blockOf(table: Table): Block {
  const [block] = table.blocks;
  if (!block) throw new Error(`no block in table: ${table.id}`);
  return block;
}

/** The line of that id in a list, groups opened; `undefined` where the edition has none. */
export function lineOf(lines: readonly Line[], id: string): Line | undefined {
  return figureLines(lines).find((line) => line.id === id);
}

/** The innermost group that holds the line of that id, or `null`. */
export function groupOf(lines: readonly Line[], id: string): Line | null {
  for (const line of lines) {
    if (line.kind !== 'group') continue;
    if (line.items.some((item) => item.id === id)) return line;
    const inner = groupOf(line.items, id);
    if (inner) return inner;
  }
  return null;
}

/** The public address of a cell. */
export function keyOf(tableId: TableId, rowId: string, columnId: string): string {
  const cell: CellId = { tableId, rowId, columnId };
  return cellKey(cell);
}
