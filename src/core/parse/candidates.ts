import type { TableId } from '../form/table.ts';
import { isPrinted } from './cell.ts';
import type { PrintedTables } from './printed.ts';
import { readReview, type PrintedReview } from './review.ts';
import type { PlacedGrid, Run } from './runs.ts';
import { comparesYears, holdsTwo, reviewHoldsTwo } from './sides.ts';
import { readTable, type PrintedTable } from './table.ts';

/** A table that may be the report's own. */
export interface Candidate {
  readonly tableId: TableId;
  /** This table alone, as read. */
  readonly printed: PrintedTables;
  /** Number of the block where it begins. */
  readonly at: number;
  readonly place: string;
  /** How much of the statutory table stands there; the section it stands in adds to it. */
  readonly score: number;
  /** Is it the table of the form, not a few of its rows in statistics of the organ's own? */
  readonly whole: boolean;
  /** Does it hold the figures of two years or two organs side by side? */
  readonly mixed: boolean;
}

const none: PrintedTables = { disclosure: null, requests: null, review: null };
const leastRows = 3;
const leastHeadings = 4;
const ownSection = 3;

/** Rows or columns by which a table is the form's, not statistics of the organ's own. */
const wholeRows = { disclosure: 5, requests: 9 } as const;
const wholeColumns = { disclosure: 3, requests: 4 } as const;
const wholeHeadings = 9;

/** Everything in a document that may be one of its statutory tables, kind by kind, top to bottom. */
export function candidatesIn(runs: readonly Run[]): Candidate[] {
  return runs.flatMap((run) => [
    ...tablesIn('disclosure', run),
    ...tablesIn('requests', run),
    ...reviewsIn(run),
  ]);
}

function tablesIn(tableId: 'disclosure' | 'requests', run: Run): Candidate[] {
  return groupsOf(tableId, run.grids).flatMap((grids) => {
    const table = readTable(
      tableId,
      grids.map(({ grid }) => grid),
    );
    const rows = table.anchors < leastRows ? [] : placed(tableId, grids);
    const [first] = rows;
    if (!first) return [];
    const columns = table.columnIds.size;
    const bonus = run.section === tableId ? ownSection : 0;
    return [
      {
        tableId,
        printed: { ...none, [tableId]: table },
        at: first.at,
        place: first.grid.place,
        score: table.anchors * 2 + columns + bonus,
        whole: table.anchors >= wholeRows[tableId] || columns >= wholeColumns[tableId],
        mixed: holdsTwo(table) || rows.some(({ grid }) => comparesYears(grid)),
      },
    ];
  });
}

/** The grids that print rows of the table, or all where none does by itself. */
function placed(tableId: TableId, grids: readonly PlacedGrid[]): readonly PlacedGrid[] {
  const own = grids.filter(({ grid }) => readTable(tableId, [grid]).anchors > 0);
  return own.length > 0 ? own : grids;
}

/**
 * The tables of a run: each the grid with most of the rows and the neighbours that continue it. A
 * neighbour that repeats those rows is another table: local statistics, the same one printed again,
 * or that of another report.
 */
function groupsOf(tableId: TableId, grids: readonly PlacedGrid[]): (readonly PlacedGrid[])[] {
  if (grids.length < 2) return grids.length === 0 ? [] : [grids];
  const rows = grids.map(({ grid }) => rowsOf(readTable(tableId, [grid])));
  return grouped(grids, rows);
}

interface Rows {
  /** Rows in the order in which they stand. */
  readonly ids: ReadonlySet<string>;
  readonly score: number;
}

function grouped(grids: readonly PlacedGrid[], rows: readonly Rows[]): (readonly PlacedGrid[])[] {
  if (grids.length === 0) return [];
  const sizes = rows.map(({ ids, score }) => ids.size * 2 + score);
  const core = sizes.indexOf(Math.max(...sizes));
  const seen = new Set(rows[core]?.ids);
  const continues = (at: number): boolean => {
    const ids = rows[at]?.ids ?? new Set();
    const again = [...ids].filter((id) => seen.has(id)).length;
    if (again >= 3 || (again >= 2 && again * 2 >= ids.size)) return false;
    for (const id of ids) seen.add(id);
    return true;
  };
  let first = core;
  let last = core;
  while (first > 0 && continues(first - 1)) first -= 1;
  while (last < grids.length - 1 && continues(last + 1)) last += 1;
  return [
    ...grouped(grids.slice(0, first), rows.slice(0, first)),
    grids.slice(first, last + 1),
    ...grouped(grids.slice(last + 1), rows.slice(last + 1)),
  ];
}

function rowsOf(table: PrintedTable): Rows {
  const ids = table.segments.flatMap(({ rowId }) => (rowId === null ? [] : [rowId]));
  return { ids: new Set(ids), score: table.columnIds.size };
}

/** The review tables of a run: each from its headings to the next ones. */
function reviewsIn(run: Run): Candidate[] {
  const starts = run.grids.flatMap(({ grid }, at) =>
    readReview([grid]).anchors >= leastHeadings ? [at] : [],
  );
  const pieces =
    starts.length < 2
      ? [run.grids]
      : starts.map((at, index) => run.grids.slice(at, starts[index + 1] ?? run.grids.length));
  const found = pieces.flatMap((grids) => reviewIn(run, grids) ?? []);
  const filled = found.filter(({ printed }) => printed.review && hasFigures(printed.review));
  return filled.length > 0 ? filled : found.slice(0, 1);
}

function hasFigures({ cells, loose }: PrintedReview): boolean {
  return [...cells.values(), ...loose].some(isPrinted);
}

function reviewIn(run: Run, grids: readonly PlacedGrid[]): Candidate | null {
  const own = grids.map(({ grid }) => grid);
  const review = readReview(own);
  if (review.anchors < leastHeadings) return null;
  const named = grids.find(({ grid }) => readReview([grid]).anchors >= leastHeadings);
  const first = named ?? grids[0];
  const bonus = run.section === 'review' ? ownSection : 0;
  return {
    tableId: 'review',
    printed: { ...none, review },
    at: first?.at ?? 0,
    place: first?.grid.place ?? '',
    score: review.anchors + review.cells.size + bonus,
    whole: review.anchors >= wholeHeadings,
    mixed: reviewHoldsTwo(own) || (first !== undefined && comparesYears(first.grid)),
  };
}
