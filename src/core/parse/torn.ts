import { isPrinted, overlaps, stretchOf } from './cell.ts';
import { startsFigure } from './join.ts';
import type { Segment } from './segments.ts';

/** Rows whose figures may not be their own, and rows whose blank cells may not be blank. */
export interface Torn {
  readonly rows: ReadonlySet<Segment>;
  readonly blanks: ReadonlySet<Segment>;
}

/**
 * Rows of which nobody can tell whether all their figures are their own, where only the order of
 * cells is known: pieces of figures stand beside them, or the table is printed column by column, so
 * that figures pile up behind one label and most labels have none.
 * `countOf` tells how many cells a row of the form has.
 */
export function tornRows(
  segments: readonly Segment[],
  countOf: (segment: Segment) => number,
): Torn {
  const torn = { rows: new Set<Segment>(), blanks: new Set<Segment>() };
  segments.forEach((segment, at) => {
    const next = segments[at + 1];
    if (next && isAstray(segment, next)) {
      torn.rows.add(segment);
      torn.blanks.add(next);
    }
    if (isShort(segment))
      for (const beside of [segments[at - 1], segments[at + 1]])
        if (beside && completes(segment, beside)) torn.blanks.add(beside);
    if (!isLoose(segment)) return;
    for (const step of segment.line.whole ? [-1, 1] : [-1]) {
      const beside = neighbour(segments, at, step);
      if (beside) (segment.label === '' ? torn.rows : torn.blanks).add(beside);
    }
  });
  const column = segments.filter(
    ({ rowId, line }) => rowId !== null && line.width === 1 && !line.exact,
  );
  const filled = column.filter(({ values }) => values.some(isPrinted));
  const spilt = filled.filter((segment) => segment.values.length > countOf(segment));
  if (spilt.length * 4 > filled.length || filled.length * 2 < column.length)
    for (const segment of filled) torn.rows.add(segment);
  return torn;
}

/** Figures that belong to no label, or the first line of one with a remark: 「0（含上年」. */
function isLoose(segment: Segment): boolean {
  const { rowId, label, line, values } = segment;
  if (line.exact || rowId !== null) return false;
  return label === '' ? values.some(isPrinted) : startsFigure(segment);
}

/** Figures behind the name of a group (（六）其他处理) whose first row has none: they may be its own. */
function isAstray({ rowId, line, values }: Segment, next: Segment): boolean {
  const isGroup = rowId !== null && next.rowId?.startsWith(`${rowId}.`);
  return line.exact && isGroup === true && values.some(isPrinted) && !next.values.some(isPrinted);
}

const fewLetters = 8;

/** Figures behind a few letters that name no row, in a table whose columns are known. */
function isShort({ rowId, label, line, values }: Segment): boolean {
  return line.exact && rowId === null && label.length <= fewLetters && values.some(isPrinted);
}

/** Do the figures of a piece stand where the row beside it is blank, all of them? */
function completes(piece: Segment, row: Segment): boolean {
  if (row.rowId === null || row.line.grid !== piece.line.grid) return false;
  const printed = row.values.filter(isPrinted);
  return piece.values
    .filter(isPrinted)
    .every((cell) => !printed.some((other) => overlaps(stretchOf(cell), stretchOf(other))));
}

/** The next known row on one side, whatever unread pieces stand between. */
function neighbour(segments: readonly Segment[], at: number, step: number): Segment | null {
  for (let index = at + step; ; index += step) {
    const segment = segments[index];
    if (!segment) return null;
    if (segment.rowId !== null) return segment.line.exact ? null : segment;
  }
}
