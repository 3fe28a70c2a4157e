import type { Grid, GridCell } from '../document/document.ts';
import { linesOf, type GridLine } from './lines.ts';
import { CellReader, type Meaning } from './reader.ts';
import { vocabularyOf } from './vocabulary.ts';
import { squeeze } from './words.ts';

/** The review table as printed: one cell for each of its 15 places, as far as certain. */
export interface PrintedReview {
  /** Column headings seen. */
  readonly anchors: number;
  readonly cells: ReadonlyMap<string, GridCell>;
  /** Cells of the value line when they fit no places for certain. */
  readonly loose: readonly GridCell[];
}

const rowIds = ['reconsideration', 'litigation_direct', 'litigation_after'] as const;
const columnIds = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

/** The place of a figure, `litigation_after/total`. */
export function reviewKey(rowId: string, columnId: string): string {
  return `${rowId}/${columnId}`;
}

/** Reads the review table: 15 figures side by side, or one row for each kind of case. */
export function readReview(grids: readonly Grid[]): PrintedReview {
  const reader = new CellReader(vocabularyOf('review'));
  const lines = linesOf(grids);
  const read = lines.map((line) => line.cells.map((cell) => reader.meaningOf(cell.text)));
  const heading = (meaning: Meaning): boolean =>
    meaning.column !== null || meaning.row !== null || meaning.group !== null;
  const anchors = read.flat().filter((meaning) => meaning.column !== null).length;
  const lastHeader = read.findLastIndex((meanings) => meanings.some(heading));
  const sideBySide = rowsBeside(lines, read);
  if (sideBySide) return { anchors, ...sideBySide };
  const values = lines.slice(lastHeader + 1).filter((line) => line.cells.length > 0);
  return { anchors, ...oneLine(values, placesOf(lines.slice(0, lastHeader + 1), read)) };
}

/** The printed order of the 15 places, read off the header; the form's own where it is unclear. */
function placesOf(lines: readonly GridLine[], read: readonly (readonly Meaning[])[]): string[] {
  const meanings = read.slice(0, lines.length).flat();
  const columns = meanings.flatMap((meaning) => (meaning.column ? [meaning.column.id] : []));
  const rows = meanings.flatMap((meaning) => (meaning.row ? [meaning.row.id] : []));
  const order = [...new Set(rows)].filter((id) => (rowIds as readonly string[]).includes(id));
  const rowOrder = order.length === 3 ? order : [...rowIds];
  const results = columns.length === 15 ? columns : rowOrder.flatMap(() => columnIds);
  const places = results.map((column, at) => reviewKey(rowOrder[Math.floor(at / 5)] ?? '', column));
  return new Set(places).size === 15
    ? places
    : rowOrder.flatMap((row) => columnIds.map((c) => reviewKey(row, c)));
}

function oneLine(
  lines: readonly GridLine[],
  places: readonly string[],
): { cells: Map<string, GridCell>; loose: GridCell[] } {
  const exact = lines.find((line) => line.cells.length === places.length);
  const all = lines.flatMap((line) => line.cells);
  const values = exact?.cells ?? all;
  if (values.length === places.length || fitsPrinted(all, places.length)) {
    const printed = values.length === places.length ? values : all.filter(isPrinted);
    return {
      cells: new Map(places.map((place, at) => [place, printed[at]] as const).filter(isKnown)),
      loose: [],
    };
  }
  return { cells: new Map(), loose: [...all] };
}

function isKnown(
  entry: readonly [string, GridCell | undefined],
): entry is readonly [string, GridCell] {
  return entry[1] !== undefined;
}

function fitsPrinted(cells: readonly GridCell[], count: number): boolean {
  return cells.filter(isPrinted).length === count;
}

function isPrinted(cell: GridCell): boolean {
  return squeeze(cell.text) !== '';
}

/** Three labelled rows of five figures: a layout of some spreadsheets. */
function rowsBeside(
  lines: readonly GridLine[],
  read: readonly (readonly Meaning[])[],
): { cells: Map<string, GridCell>; loose: GridCell[] } | null {
  const cells = new Map<string, GridCell>();
  lines.forEach((line, at) => {
    const meanings = read[at] ?? [];
    const labelAt = meanings.findLastIndex((meaning) => meaning.row !== null);
    const row = meanings[labelAt]?.row;
    const values = line.cells.slice(labelAt + 1);
    if (!row || values.length !== columnIds.length) return;
    if (meanings.slice(labelAt + 1).some((meaning) => meaning.column || meaning.group)) return;
    columnIds.forEach((column, index) => {
      const cell = values[index];
      if (cell) cells.set(reviewKey(row.id, column), cell);
    });
  });
  return cells.size >= 10 ? { cells, loose: [] } : null;
}
