import { limits, tooLarge } from '../limits.ts';
import type { Flow, FlowCell, FlowRow, FlowTable } from './flow.ts';

/** A row as binary Word and RTF write it: cells by where they end, not by columns. */
export interface EdgedRow {
  /** In twentieths of a point, like all positions here. */
  readonly left: number;
  readonly cells: readonly EdgedCell[];
}

export interface EdgedCell {
  readonly right: number;
  readonly content: Flow;
  /** Merged with the cell above, or with the one before it: prints nothing of its own. */
  readonly continuesAbove: boolean;
  readonly continuesBefore: boolean;
}

/** Edges this near to each other are one line of the table, unless one row has both. */
const near = 90;

/** The table with columns instead of positions: every position where some cell ends is one. */
export function tableOfEdges(rows: readonly EdgedRow[]): FlowTable {
  const edges = rows.map(edgesOf);
  const columnAt = columnsOf(edges);
  return { rows: rows.map((row, at) => flowRow(row, edges[at] ?? [], columnAt)) };
}

/** Left edge and right edges, each at least one further than the last. */
function edgesOf({ left, cells }: EdgedRow): number[] {
  const edges = [left];
  for (const { right } of cells) edges.push(Math.max(right, (edges.at(-1) ?? left) + 1));
  return edges;
}

/** The column that begins at a position. */
function columnsOf(rows: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const owners = new Map<number, number[]>();
  rows.forEach((edges, row) => {
    for (const edge of edges) {
      const here = owners.get(edge);
      if (here) here.push(row);
      else owners.set(edge, [row]);
    }
  });
  const columns = new Map<number, number>();
  let start = -Infinity;
  let held = new Set<number>();
  let column = -1;
  for (const edge of [...owners.keys()].sort((a, b) => a - b)) {
    const here = owners.get(edge) ?? [];
    if (edge - start > near || here.some((row) => held.has(row))) {
      column += 1;
      start = edge;
      held = new Set();
    }
    for (const row of here) held.add(row);
    columns.set(edge, column);
  }
  if (column > limits.columns) throw tooLarge('表格列数太多');
  return columns;
}

function flowRow(
  { cells }: EdgedRow,
  edges: readonly number[],
  columnAt: ReadonlyMap<number, number>,
): FlowRow {
  const at = (edge: number): number => columnAt.get(edges[edge] ?? 0) ?? 0;
  const merged: FlowCell[] = [];
  cells.forEach((cell, index) => {
    const columnSpan = at(index + 1) - at(index);
    const before = cell.continuesBefore ? merged.pop() : undefined;
    if (before) merged.push({ ...before, columnSpan: before.columnSpan + columnSpan });
    else
      merged.push({
        content: cell.content,
        columnSpan,
        rowSpan: 1,
        continues: cell.continuesAbove,
      });
  });
  return { cells: merged, group: 0, skipped: at(0) };
}
