import type { Grid } from '../../core/document/document.ts';
import { limits, tooLarge } from '../limits.ts';
import { placeOf, type TextLine } from './lines.ts';

/** One row of a table in a text: its cells and the line it stands on. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly line: TextLine;
}

/** Rows as a grid; `exact` says whether equal positions mean equal columns, `whole` as in `Grid`. */
export function gridOf(rows: readonly TextRow[], exact: boolean, whole = false): Grid {
  if (rows.reduce((sum, row) => sum + row.cells.length, 0) > limits.cells) {
    throw tooLarge('表格单元格太多');
  }
  const cells = rows.flatMap(({ cells: texts, line }, row) =>
    texts.map((text, column) => ({
      text,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      place: placeOf(line),
    })),
  );
  const [first] = rows;
  return {
    kind: 'grid',
    cells,
    rows: rows.length,
    columns: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
    exact,
    whole,
    place: first ? placeOf(first.line) : '',
  };
}
