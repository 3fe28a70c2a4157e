import type { GridCell } from '../document/document.ts';
import { editions } from '../form/editions.ts';
import { figureLines, type Line } from '../form/line.ts';
import type { TableId } from '../form/table.ts';
import { isPrinted } from './cell.ts';
import type { Segment } from './segments.ts';
import { rowPlace, tableOf, type RowPlace } from './vocabulary.ts';

/**
 * The rows of a table of which every cell, blank ones too, stands on a line of its own; `null`
 * where one row has fewer cells or more. Behind their last cell all rows may have the blank ones of
 * the row below: its part of labels that cover several rows.
 */
export function completeRows(rows: readonly Segment[], tableId: TableId): Segment[] | null {
  for (const covers of [false, true]) {
    const whole = rows.flatMap((row, at) => completeRow(row, rows[at + 1], tableId, covers) ?? []);
    if (whole.length === rows.length) return whole;
  }
  return null;
}

function completeRow(
  row: Segment,
  next: Segment | undefined,
  tableId: TableId,
  covers: boolean,
): Segment | null {
  const { rowId, values } = row;
  if (values.length === 0 && next?.rowId?.startsWith(`${rowId}.`)) return row;
  const below = next && covers ? placesOf(next, tableId).map(coveredLabels) : [0];
  for (const place of placesOf(row, tableId)) {
    const count = figureLines(place.block.columns).length;
    const rest = values.slice(count);
    if (values.length < count || !rest.every(isBlank)) continue;
    if (next && below.includes(rest.length)) return { ...row, values: values.slice(0, count) };
    if (!next) return { ...row, values: lastCells(values.slice(0, count)) };
  }
  return null;
}

/** Blank lines behind a table are no cells: where the last cell is blank nobody knows which are. */
function lastCells(values: readonly GridCell[]): readonly GridCell[] {
  const last = values.at(-1);
  return last && isBlank(last) ? values.filter((cell) => !isBlank(cell)) : values;
}

function placesOf({ rowId }: Segment, tableId: TableId): RowPlace[] {
  return editions.flatMap((form) => rowPlace(tableOf(form.id, tableId), rowId ?? '') ?? []);
}

/** Headings of groups over a row that are printed on a row above it. */
function coveredLabels({ row, block }: RowPlace): number {
  let covered = 0;
  let lines: readonly Line[] = block.rows;
  for (;;) {
    const group = lines.find(
      (line) => line.kind === 'group' && figureLines(line.items).includes(row),
    );
    if (group?.kind !== 'group') return covered;
    if (figureLines(group.items)[0] !== row) covered += 1;
    lines = group.items;
  }
}

function isBlank(cell: GridCell): boolean {
  return !isPrinted(cell);
}
