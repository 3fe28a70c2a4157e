import { squeeze } from './words.ts';
import type { Segment } from './segments.ts';

/**
 * Rows of which nobody can tell whether all their figures are their own, where only the order of
 * cells is known: pieces of figures stand beside them, or the table is printed column by column, so
 * that figures pile up behind one label and most labels have none.
 * `countOf` tells how many cells a row of the form has.
 */
export function tornRows(
  segments: readonly Segment[],
  countOf: (segment: Segment) => number,
): ReadonlySet<Segment> {
  const torn = new Set<Segment>();
  segments.forEach((segment, at) => {
    if (!isLoose(segment)) return;
    for (const step of segment.line.whole ? [-1, 1] : [-1]) {
      const beside = neighbour(segments, at, step);
      if (beside) torn.add(beside);
    }
  });
  const column = segments.filter(
    ({ rowId, line }) => rowId !== null && line.width === 1 && !line.exact,
  );
  const filled = column.filter(({ values }) => values.some(isPrinted));
  const spilt = filled.filter((segment) => segment.values.length > countOf(segment));
  if (spilt.length * 4 > filled.length || filled.length * 2 < column.length)
    for (const segment of filled) torn.add(segment);
  return torn;
}

/** Figures that belong to no label. */
function isLoose({ rowId, label, line, values }: Segment): boolean {
  return !line.exact && rowId === null && label === '' && values.some(isPrinted);
}

function isRow({ rowId, line, values }: Segment): boolean {
  return !line.exact && rowId !== null && values.some(isPrinted);
}

/** The next known row on one side, whatever unread pieces stand between. */
function neighbour(segments: readonly Segment[], at: number, step: number): Segment | null {
  for (let index = at + step; ; index += step) {
    const segment = segments[index];
    if (!segment) return null;
    if (segment.rowId !== null) return isRow(segment) ? segment : null;
  }
}

function isPrinted(cell: { readonly text: string }): boolean {
  return squeeze(cell.text) !== '';
}
