import type { Grid, GridCell } from '../document/document.ts';

/** One printed row of a grid, cells from left to right. */
export interface GridLine {
  readonly cells: readonly GridCell[];
  /** Are the columns of the cells known, or only their order? */
  readonly exact: boolean;
  /** Which of the grids it stands in. */
  readonly grid: number;
  /** Columns of the widest row. */
  readonly width: number;
}

/** The rows of some grids, top to bottom; rows without a cell left out. */
export function linesOf(grids: readonly Grid[]): GridLine[] {
  return grids.flatMap((grid, at) => {
    const rows = new Map<number, GridCell[]>();
    for (const cell of grid.cells) {
      const row = rows.get(cell.row);
      if (row) row.push(cell);
      else rows.set(cell.row, [cell]);
    }
    return [...rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, cells]) => ({
        cells: cells.sort((a, b) => a.column - b.column),
        exact: grid.exact,
        grid: at,
        width: grid.columns,
      }));
  });
}
