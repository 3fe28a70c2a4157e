import type { Rule } from './page.ts';
import type { Ruling } from './ruling.ts';

/** One cell between ruling lines; positions count grid lines. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** No line above or below (the page ended there, or the table has no outer frame). */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** Grid lines and the cells between them. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
}

const covered = 0.6;

/** The cells that a drawing of lines encloses; `null` when it is not a table. */
export function latticeOf(ruling: Ruling): Lattice | null {
  const { horizontals, verticals, close } = ruling;
  const xs = gridLines(verticals, horizontals, close);
  const ys = gridLines(horizontals, verticals, close);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return null;
  const walls = edgesOf(verticals, xs, ys, close);
  const floors = edgesOf(horizontals, ys, xs, close);
  return { xs, ys, cells: cellsBetween(xs.length - 1, ys.length - 1, walls, floors) };
}

/** Positions of the lines, neighbours merged; ends of the crossing lines close an open side. */
function gridLines(rules: readonly Rule[], crossing: readonly Rule[], close: number): number[] {
  const positions = clusters(
    rules.map((rule) => rule.at),
    close,
  );
  const from = Math.min(...crossing.map((rule) => rule.from));
  const to = Math.max(...crossing.map((rule) => rule.to));
  if (from < (positions[0] ?? from) - close) positions.unshift(from);
  if (to > (positions.at(-1) ?? to) + close) positions.push(to);
  return positions;
}

function clusters(values: readonly number[], close: number): number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const first = group?.[0];
    if (
      group &&
      last !== undefined &&
      first !== undefined &&
      value - last <= close &&
      value - first <= 2 * close
    ) {
      group.push(value);
    } else groups.push([value]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

/** For each grid line, which of its pieces are drawn: `edges[line][piece]`. */
function edgesOf(
  rules: readonly Rule[],
  lines: readonly number[],
  across: readonly number[],
  close: number,
) {
  return lines.map((line) => {
    const on = rules.filter((rule) => Math.abs(rule.at - line) <= close);
    return across.slice(1).map((end, at) => isCovered(on, across[at] ?? 0, end));
  });
}

function isCovered(rules: readonly Rule[], from: number, to: number): boolean {
  let reach = from;
  let length = 0;
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(rule.from, reach);
    const end = Math.min(rule.to, to);
    if (end > start) length += end - start;
    reach = Math.max(reach, end);
  }
  return length >= covered * (to - from);
}

type Edges = readonly (readonly boolean[])[];

function cellsBetween(columns: number, rows: number, walls: Edges, floors: Edges): LatticeCell[] {
  const taken = new Set<number>();
  const cells: LatticeCell[] = [];
  const free = (row: number, column: number) => !taken.has(row * columns + column);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!free(row, column)) continue;
      let right = column + 1;
      while (right < columns && walls[right]?.[row] === false && free(row, right)) right += 1;
      let below = row + 1;
      while (below < rows && sameCell(below, column, right, walls, floors, free)) below += 1;
      for (let y = row; y < below; y += 1) {
        for (let x = column; x < right; x += 1) taken.add(y * columns + x);
      }
      const drawn = (line: number) => floors[line]?.slice(column, right).some(Boolean) ?? false;
      cells.push({
        row,
        column,
        rowSpan: below - row,
        columnSpan: right - column,
        openTop: !drawn(row),
        openBottom: !drawn(below),
      });
    }
  }
  return cells;
}

/** Does the cell go on in this row: no line above it, none inside, and its sides are walls? */
function sameCell(
  row: number,
  left: number,
  right: number,
  walls: Edges,
  floors: Edges,
  free: (row: number, column: number) => boolean,
): boolean {
  for (let column = left; column < right; column += 1) {
    if (floors[row]?.[column] !== false || !free(row, column)) return false;
    if (column > left && walls[column]?.[row] !== false) return false;
  }
  const columns = walls.length - 1;
  const leftWall = left === 0 || walls[left]?.[row] === true;
  const rightWall = right === columns || walls[right]?.[row] === true;
  return leftWall && rightWall;
}
