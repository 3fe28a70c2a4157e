import { editions } from '../form/editions.ts';
import type { Line } from '../form/line.ts';
import type { TableId } from '../form/table.ts';
import type { Stretch } from './cell.ts';
import type { GridLine } from './lines.ts';

/** A labelled piece of a row before it is known where its figures begin. */
interface Labelled {
  readonly rowId: string | null;
  /** The same words as the form's, or repaired ones. */
  readonly sure: boolean;
  readonly line: GridLine;
  /** Column of the label, and the one behind it. */
  readonly label: Stretch;
}

/**
 * Columns at which the figures of each piece may begin. Behind the widest label of the grid: what
 * stands before is part of the label. Where the labels of one list of the form begin in different
 * columns merged cells were lost, and a row may as well begin behind its own label.
 */
export function zonesOf(pieces: readonly Labelled[], tableId: TableId): readonly number[][] {
  const widest = new Map<number, number>();
  const begins = new Map<string, number>();
  const shifted = new Set<number>();
  const lists = listsOf(tableId);
  for (const { rowId, sure, line, label } of pieces) {
    if (!line.exact || !sure || rowId === null) continue;
    widest.set(line.grid, Math.max(label.end, widest.get(line.grid) ?? 0));
    const list = `${line.grid} ${lists.get(rowId) ?? rowId}`;
    if ((begins.get(list) ?? label.start) !== label.start) shifted.add(line.grid);
    begins.set(list, label.start);
  }
  return pieces.map(({ line, label }) => {
    const zone = widest.get(line.grid) ?? 0;
    return shifted.has(line.grid) && label.end < zone ? [zone, label.end] : [zone];
  });
}

/** The list of the form in which each row stands, over all editions. */
function listsOf(tableId: TableId): Map<string, string> {
  const lists = new Map<string, string>();
  const enter = (lines: readonly Line[], list: string): void => {
    for (const line of lines) {
      if (line.kind === 'group') enter(line.items, line.id);
      else lists.set(line.id, list);
    }
  };
  for (const table of editions.flatMap((form) => form.tables)) {
    if (table.id !== tableId) continue;
    table.blocks.forEach((block, at) => enter(block.rows, `${at}`));
  }
  return lists;
}
