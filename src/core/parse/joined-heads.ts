import type { Grid, GridCell } from '../document/document.ts';
import { isFigureText } from './count.ts';
import type { CellReader } from './reader.ts';
import { squeeze } from './words.ts';

/**
 * A table without lines whose narrow columns print their headings one letter below the other: the
 * letters of each column as one heading over the last row of figures. The grid itself where that
 * gives no heading for every column.
 */
export function withJoinedHeads(grid: Grid, reader: CellReader): Grid {
  const values = grid.cells.filter((cell) => cell.row === grid.rows - 1);
  const narrow = values.every((cell) => cell.columnSpan === 1 && isFigureText(cell.text));
  if (!grid.exact || grid.rows < 4 || values.length !== grid.columns || !narrow) return grid;
  const heads = values.map(({ column }) => headOver(grid, column, reader));
  if (heads.some((head) => head === null)) return grid;
  const joined = heads.flatMap((head) => (head ? [{ ...head, row: grid.rows - 2 }] : []));
  return { ...grid, cells: [...joined, ...values] };
}

/** The letters over a column as one cell, when they are a heading. */
function headOver({ cells, rows }: Grid, column: number, reader: CellReader): GridCell | null {
  const letters = cells.filter(
    (cell) =>
      cell.column === column &&
      cell.columnSpan === 1 &&
      cell.row < rows - 1 &&
      [...squeeze(cell.text)].length === 1,
  );
  const [first] = letters;
  const text = letters.map((cell) => squeeze(cell.text)).join('');
  return first && reader.meaningOf(text).column ? { ...first, text, rowSpan: 1 } : null;
}
