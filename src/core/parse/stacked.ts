import type { Grid } from '../document/document.ts';
import { isFigureText } from './count.ts';
import { linesOf, type GridLine } from './lines.ts';
import { namesResults, readTable } from './table.ts';

/** So many of the next labels must have stood above already: a row alone may be printed twice. */
const again = 3;
const ahead = 4;

/** The rows of a grid at which a statutory table begins that stands in it once already. */
export function stackedAt(grid: Grid): number[] {
  const rows = [
    ...tablesBelow(grid, 'disclosure'),
    ...tablesBelow(grid, 'requests'),
    ...reviewsBelow(grid),
  ];
  return [...new Set(rows)].sort((a, b) => a - b);
}

interface Labelled {
  readonly id: string;
  readonly row: number;
}

function tablesBelow(grid: Grid, tableId: 'disclosure' | 'requests'): number[] {
  const labelled = labelsIn(grid, tableId);
  const starts: number[] = [];
  let seen = new Map<string, number>();
  labelled.forEach(({ id, row }, at) => {
    const stoodAbove = (other: Labelled): boolean => (seen.get(other.id) ?? Infinity) < row;
    const repeats = labelled.slice(at, at + ahead).filter(stoodAbove).length;
    const before = labelled[at - 1];
    if (before && before.row < row && stoodAbove({ id, row }) && repeats >= again) {
      starts.push(before.row + 1);
      seen = new Map();
    }
    if (!seen.has(id)) seen.set(id, row);
  });
  return starts;
}

/** The labels of a grid from top to bottom, also those of tables behind the first review table. */
function labelsIn(grid: Grid, tableId: 'disclosure' | 'requests'): Labelled[] {
  const { segments } = readTable(tableId, [grid], true);
  return segments.flatMap(({ rowId, sure, line }) =>
    rowId !== null && sure ? [{ id: rowId, row: line.cells[0]?.row ?? 0 }] : [],
  );
}

/**
 * Headings of a review table below the figures of another one, with figures of their own. The rest
 * of a row that a page break cut has few: it is no table.
 */
function reviewsBelow(grid: Grid): number[] {
  const starts: number[] = [];
  let open = false;
  let figuresRow: number | null = null;
  let next: number | null = null;
  for (const line of linesOf([grid])) {
    const names = namesResults(line);
    if (names && open && figuresRow !== null) next ??= figuresRow + 1;
    open ||= names;
    if (!open || !isFigures(line)) continue;
    if (next !== null) starts.push(next);
    next = null;
    figuresRow = line.cells[0]?.row ?? 0;
  }
  return starts;
}

function isFigures({ cells }: GridLine): boolean {
  return cells.filter(({ text }) => /\d/u.test(text) && isFigureText(text)).length >= 5;
}
