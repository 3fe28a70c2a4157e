import type { Grid, GridCell } from '../document/document.ts';

/** One printed row of a grid, cells from left to right. */
export interface GridLine {
  readonly cells: readonly GridCell[];
  /** Are the columns of the cells known, or only their order? */
  readonly exact: boolean;
  /** Does the line hold all that its row prints? */
  readonly whole: boolean;
  /** Which of the grids it stands in. */
  readonly grid: number;
  /** Columns of the widest row. */
  readonly width: number;
}

/** No report prints more rows in its tables; what lies beyond is other data. */
const mostLines = 2_000;
const mostCells = 5_000;

/** The rows of some grids, top to bottom; rows without a cell left out, and those beyond 2,000. */
export function linesOf(grids: readonly Grid[]): GridLine[] {
  const lines: GridLine[] = [];
  for (const [at, grid] of grids.entries()) {
    if (lines.length >= mostLines) break;
    for (const line of rowsOf(grid, at)) lines.push(line);
  }
  return lines.slice(0, mostLines);
}

function rowsOf(grid: Grid, at: number): GridLine[] {
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    if (cell.row >= mostLines) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => ({
      cells: cells.sort((a, b) => a.column - b.column).slice(0, mostCells),
      exact: grid.exact,
      whole: grid.whole ?? grid.exact,
      grid: at,
      width: grid.columns,
    }));
}
