import { editions } from '../form/editions.ts';
import { figureLines } from '../form/line.ts';
import type { Block, FormId, TableId } from '../form/table.ts';
import { isPermuted } from './assign.ts';
import type { Header } from './header.ts';
import type { PrintedTable } from './table.ts';
import { rowPlace, tableOf } from './vocabulary.ts';

/** Do rows or columns stand in another order than the form prints them? */
export function standsInOtherOrder(table: PrintedTable, formId: FormId): boolean {
  const printed = table.segments.flatMap(({ rowId }) => (rowId === null ? [] : [rowId]));
  const rows = [...new Set(printed)];
  const order = tableOf(formId, table.tableId).blocks.flatMap((block) => figureLines(block.rows));
  const known = order.map((row) => row.id).filter((id) => rows.includes(id));
  if (rows.filter((id) => known.includes(id)).join() !== known.join()) return true;
  return table.segments.some(({ rowId, header }) => {
    const block = rowId === null ? null : blockFor(formId, table.tableId, rowId, header);
    const ids = block ? figureLines(block.columns).map((column) => column.id) : [];
    const named = header?.columns.filter(({ columnId }) => ids.includes(columnId ?? '')) ?? [];
    return isPermuted(named, ids);
  });
}

/** The columns of a row: those of the edition, unless the header names another edition's. */
export function blockFor(
  formId: FormId,
  tableId: TableId,
  rowId: string,
  header: Header | null,
): Block | null {
  const own = [formId, ...editions.map((form) => form.id).filter((id) => id !== formId)];
  const blocks = own.flatMap((id) => rowPlace(tableOf(id, tableId), rowId)?.block ?? []);
  const fit = (block: Block): number => {
    const ids = figureLines(block.columns).map((column) => column.id);
    return header?.columns.filter((column) => ids.includes(column.columnId ?? '')).length ?? 0;
  };
  return blocks.reduce<Block | null>(
    (best, block) => (best === null || fit(block) > fit(best) ? block : best),
    null,
  );
}
