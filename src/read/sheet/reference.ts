import { limits } from '../limits.ts';

/** A block of cells, 0-based. */
export interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Row and column of a cell reference (`B3`), 0-based; `null` for anything else. */
export function positionOf(reference: string): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(reference);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

/** A range reference (`B3:D4`), kept within the columns a sheet can have. */
export function rangeOf(reference: string): Range | null {
  const [from = '', to = ''] = reference.split(':');
  const start = positionOf(from);
  const end = positionOf(to);
  if (!start || !end || end.row < start.row || end.column < start.column) return null;
  const columns = Math.min(end.column, limits.columns - 1) - start.column + 1;
  return { ...start, rows: end.row - start.row + 1, columns: Math.max(1, columns) };
}
