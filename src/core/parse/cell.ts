import type { GridCell } from '../document/document.ts';
import { squeeze } from './words.ts';

/** Columns from `start` up to, but not with, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The columns that a cell covers. */
export function stretchOf({ column, columnSpan }: GridCell): Stretch {
  return { start: column, end: column + columnSpan };
}

/** The column behind a cell. */
export function endOf(cell: GridCell): number {
  return stretchOf(cell).end;
}

/** Do two stretches of columns share one? */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Has the cell a visible letter? */
export function isPrinted(cell: GridCell): boolean {
  return squeeze(cell.text) !== '';
}
