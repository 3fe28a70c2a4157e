import type { Part, PartCell } from './part.ts';
import { isFigure, isNumbered, joinText } from './seam.ts';

const sameEdge = 6;
/** Is the second piece the same table, going on over the page break? */
export function continues(one: Part, next: Part): boolean {
  const width = (part: Part) => (part.xs.at(-1) ?? 0) - (part.xs[0] ?? 0);
  return next.firstPage === one.lastPage + 1 && Math.abs(width(one) - width(next)) <= sameEdge;
}

/** Two pieces of one table as one, repeated headers left out and a cut row put together again. */
export function joinParts(first: Part, second: Part): Part {
  const one = withoutStrip(first, 'bottom');
  const next = withoutStrip(second, 'top');
  const shift = (one.xs[0] ?? 0) - (next.xs[0] ?? 0);
  const xs = unite(
    one.xs,
    next.xs.map((x) => x + shift),
  );
  const upper = one.cells.map((cell) => onColumns(cell, one.xs, xs));
  const all = next.cells.map((cell) =>
    onColumns(
      cell,
      next.xs.map((x) => x + shift),
      xs,
    ),
  );
  const repeated = repeatedRows(upper, all);
  const lower = all
    .filter((cell) => cell.row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated }));
  const { cells, cut } = rejoin(upper, lower, one.rows);
  return {
    firstPage: one.firstPage,
    lastPage: next.lastPage,
    top: one.top,
    bottom: next.bottom,
    xs,
    rows: one.rows + next.rows - repeated - (cut ? 1 : 0),
    cells,
    exact: one.exact && next.exact,
  };
}

/** A row of which the break left nothing but a bare strip on this page. */
function withoutStrip(part: Part, side: 'top' | 'bottom'): Part {
  const row = side === 'top' ? 0 : part.rows - 1;
  const inRow = part.cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
  const own = inRow.filter((cell) => cell.rowSpan === 1);
  const bare = own.every(
    (cell) => cell.text === '' && (side === 'top' ? cell.openTop : cell.openBottom),
  );
  const starts = inRow.every((cell) => cell.rowSpan === 1 || side === 'bottom' || cell.row < row);
  if (part.rows < 2 || own.length === 0 || !bare || !starts) return part;
  return {
    ...part,
    rows: part.rows - 1,
    cells: part.cells
      .filter((cell) => !own.includes(cell))
      .map((cell) => {
        if (inRow.includes(cell)) return { ...cell, rowSpan: cell.rowSpan - 1 };
        return cell.row > row ? { ...cell, row: cell.row - 1 } : cell;
      }),
  };
}

function unite(one: readonly number[], other: readonly number[]): number[] {
  const all = [...one];
  for (const x of other) if (!all.some((known) => Math.abs(known - x) <= sameEdge)) all.push(x);
  return all.sort((a, b) => a - b);
}

function onColumns(cell: PartCell, from: readonly number[], to: readonly number[]): PartCell {
  const lineAt = (x: number) => {
    const distances = to.map((line) => Math.abs(line - x));
    return distances.indexOf(Math.min(...distances));
  };
  const column = lineAt(from[cell.column] ?? 0);
  const end = lineAt(from[cell.column + cell.columnSpan] ?? 0);
  return { ...cell, column, columnSpan: Math.max(1, end - column) };
}

/** How many rows at the top of the second piece repeat the top of the first. */
function repeatedRows(upper: readonly PartCell[], lower: readonly PartCell[]): number {
  const rowText = (cells: readonly PartCell[], row: number) =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.column}:${cell.text.replace(/\s/gu, '')}`)
      .join('|');
  let rows = 0;
  while (rows < 8) {
    const text = rowText(lower, rows);
    const printed = lower.filter((cell) => cell.row === rows && cell.text !== '');
    if (text === '' || text !== rowText(upper, rows)) break;
    if (printed.length === 0 || printed.some((cell) => isFigure(cell.text))) break;
    rows += 1;
  }
  return lower.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows) ? 0 : rows;
}

interface Seam {
  readonly cells: readonly PartCell[];
  readonly cut: boolean;
}

/** Puts the pieces one below the other; the row or the side cells that the break cut become one. */
function rejoin(upper: readonly PartCell[], lower: readonly PartCell[], rows: number): Seam {
  const last = upper.filter((cell) => cell.row + cell.rowSpan === rows);
  const first = lower.filter((cell) => cell.row === 0);
  const pairs = last.flatMap((above) => {
    const below = first.find(
      (cell) => cell.column === above.column && cell.columnSpan === above.columnSpan,
    );
    return below ? [{ above, below }] : [];
  });
  const cut = isCutRow(pairs, last, first);
  const offset = cut ? rows - 1 : rows;
  const joined = new Map<PartCell, PartCell>();
  const gone = new Set<PartCell>();
  for (const { above, below } of pairs) {
    if (!cut && !isCutSide(above, below)) continue;
    const rowSpan = above.rowSpan + below.rowSpan - (cut ? 1 : 0);
    joined.set(above, {
      ...above,
      rowSpan,
      text: joinText(above.text, below.text),
      openBottom: below.openBottom,
    });
    gone.add(below);
  }
  return {
    cut,
    cells: [
      ...upper.map((cell) => joined.get(cell) ?? cell),
      ...lower
        .filter((cell) => !gone.has(cell))
        .map((cell) => ({ ...cell, row: cell.row + offset })),
    ],
  };
}

interface Pair {
  readonly above: PartCell;
  readonly below: PartCell;
}

/**
 * Did the break cut a row? Then both halves have the same cells and no figure stands in both, but
 * where a full cell cut it in two (305│0): no label stands beside the lower half.
 */
function isCutRow(
  pairs: readonly Pair[],
  last: readonly PartCell[],
  first: readonly PartCell[],
): boolean {
  if (pairs.length !== last.length || pairs.length !== first.length) return false;
  if (pairs.every(({ below }) => below.text === '')) return true;
  const figures = pairs.filter(({ above, below }) => isFigure(above.text) || isFigure(below.text));
  const labels = pairs.filter((pair) => !figures.includes(pair));
  const twice = figures.filter(({ above, below }) => above.text !== '' && below.text !== '');
  if (twice.length > 0)
    return (
      twice.every(({ above, below }) => isFigure(above.text) && isFigure(below.text)) &&
      labels.every(({ below }) => below.text === '') &&
      labels.some(({ above }) => above.text !== '')
    );
  const leaf = labels.at(-1);
  if (!leaf) return false;
  if (leaf.above.text === '') return isNumbered(leaf.below.text) && isLeftAbove(figures);
  if (isNumbered(leaf.below.text)) return false;
  const open = leaf.above.openBottom || leaf.below.openTop;
  if (leaf.below.text === '') return open;
  const halves = [pairs.map(({ above }) => above), pairs.map(({ below }) => below)];
  const oneHalfBare = halves.some((half) => !half.some((cell) => isFigure(cell.text)));
  return oneHalfBare && (isNumbered(leaf.above.text) || (open && figures.length > 0));
}

/** All figures stand above the break: their label, lower in its cell, begins below it. */
function isLeftAbove(figures: readonly Pair[]): boolean {
  return figures.length > 0 && figures.every(({ below }) => below.text === '');
}

/** A group label cut by the break: （四）无│法提供, or the empty rest of a cell that spans rows. */
function isCutSide(above: PartCell, below: PartCell): boolean {
  if (isFigure(above.text) || isFigure(below.text)) return false;
  const spans = above.rowSpan > 1 || below.rowSpan > 1;
  if (above.text === '' && below.text === '') return spans;
  if (above.text === '') return spans && isOpen(above, below);
  if (below.text === '') return spans && (isOpen(above, below) || isNumbered(above.text));
  if (isNumbered(below.text) || !(isNumbered(above.text) || isOpen(above, below))) return false;
  return spans || isNumbered(above.text);
}

function isOpen(above: PartCell, below: PartCell): boolean {
  return above.openBottom || below.openTop;
}
