import { cellKey } from '../../src/core/form/table.ts';
import type { Cell } from '../../src/core/report/report.ts';

/** How far a reading agrees with what a document is known to print. */
export interface Agreement {
  right: number;
  /** Another figure or state than printed: the one thing that must not happen. */
  wrong: number;
  /** A printed figure that was left unread as `text`: honest, but not read. */
  refused: number;
  /** Cells that differ, `address: printed → read`, for the eye. */
  readonly differences: string[];
}

export function emptyAgreement(): Agreement {
  return { right: 0, wrong: 0, refused: 0, differences: [] };
}

/** Adds the comparison of one report, cell by cell, cells that only one side has included. */
export function compare(into: Agreement, truth: readonly Cell[], read: readonly Cell[]): void {
  const found = new Map(read.map((cell) => [cellKey(cell), cell]));
  for (const cell of truth) {
    const other = found.get(cellKey(cell));
    found.delete(cellKey(cell));
    count(into, cell, other);
  }
  for (const [key, cell] of found) {
    if (cell.state === 'absent') continue;
    into.wrong += 1;
    into.differences.push(`${key}: not printed → ${cell.raw}`);
  }
}

function count(into: Agreement, printed: Cell, read: Cell | undefined): void {
  if (read && read.state === printed.state && read.value === printed.value) {
    into.right += 1;
    return;
  }
  if (read?.state === 'text' && printed.state === 'number') into.refused += 1;
  else into.wrong += 1;
  const [was, is] = [printed, read].map((cell) => `${cell?.state ?? 'missing'} ${cell?.raw ?? ''}`);
  into.differences.push(`${cellKey(printed)}: ${was} → ${is}`);
}
