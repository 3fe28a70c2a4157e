import type { Grid, GridCell } from '../document/document.ts';
import { endOf, isPrinted } from './cell.ts';
import { linesOf, type GridLine } from './lines.ts';
import { cellReader, type Meaning } from './reader.ts';
import { withJoinedHeads } from './joined-heads.ts';

/** The review table as printed: one cell for each of its 15 places, as far as certain. */
export interface PrintedReview {
  /** Column headings seen. */
  readonly anchors: number;
  readonly cells: ReadonlyMap<string, GridCell>;
  /** Cells of the value line when they fit no places for certain. */
  readonly loose: readonly GridCell[];
}

const rowIds = ['reconsideration', 'litigation_direct', 'litigation_after'] as const;
const count = 15;
const columnIds = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

/** The place of a figure, `litigation_after/total`. */
export function reviewKey(rowId: string, columnId: string): string {
  return `${rowId}/${columnId}`;
}

/** Reads the review table: 15 figures side by side, or one row for each kind of case. */
export function readReview(grids: readonly Grid[]): PrintedReview {
  const joined = grids.map((grid) => withJoinedHeads(grid, reader));
  const all = linesOf(joined).map((line) => ({
    line,
    meanings: line.cells.flatMap((cell) => meaningsOf(cell, line)),
  }));
  const first = all.findIndex(({ meanings }) => meanings.some(opens));
  const lines = first < 0 ? [] : all.slice(first);
  const anchors = lines.flatMap(({ meanings }) => meanings).filter((meaning) => meaning.column);
  const found = threeRows(lines) ?? oneRow(lines);
  return { anchors: anchors.length, ...found };
}

const reader = cellReader('review');

/** Where only order is known several headings may stand in one cell, a space between them. */
function meaningsOf({ text }: GridCell, line: GridLine): Meaning[] {
  const words = line.exact ? [] : text.trim().split(/\s+/u);
  const headings = words.length > 2 && words.every((word) => /^\p{Script=Han}{1,8}$/u.test(word));
  return (headings ? words.map(completed) : [text]).map((word) => reader.meaningOf(word));
}

/** The heading that begins with these three characters, when there is one: its last is a line below. */
function completed(word: string): string {
  const keys = reader.vocabulary.columns.flatMap((column) => column.keys);
  const found = word.length === 3 ? keys.filter((key) => key.startsWith(word)) : [];
  return found.length === 1 ? (found[0] ?? word) : word;
}

interface ReadLine {
  readonly line: GridLine;
  readonly meanings: readonly Meaning[];
}

interface Found {
  readonly cells: ReadonlyMap<string, GridCell>;
  readonly loose: readonly GridCell[];
}

/** Words that only the review table has. */
function opens(meaning: Meaning): boolean {
  return meaning.row !== null || (meaning.column !== null && meaning.column.id !== 'total');
}

function isHeading(meaning: Meaning): boolean {
  return meaning.column !== null || meaning.row !== null || meaning.group !== null;
}

/** All figures on one line under the headings. */
function oneRow(lines: readonly ReadLine[]): Found {
  const lastHeader = lines.findLastIndex(({ meanings }) => meanings.some(isHeading));
  const header = lines.slice(0, lastHeader + 1);
  const values = valuesOf(lines.slice(lastHeader + 1));
  const torn = lines.slice(0, lastHeader).filter(isFigures);
  if (torn.length > 0) return loosely([...torn, ...values].map(({ line }) => line));
  const places = placesOf(header.flatMap(({ meanings }) => meanings));
  const rows = values.map(({ line }) => line);
  if (places === null) return loosely(rows);
  return (
    byCount(rows, places) ??
    byLine(rows, places) ??
    byPosition(header, rows, places) ??
    loosely(rows)
  );
}

/** The lines of figures where lines have cells side by side: rests of headings are none. */
function valuesOf(below: readonly ReadLine[]): readonly ReadLine[] {
  const figures = below.filter(isFigures);
  return figures.some(({ line }) => line.cells.length > 1) ? figures : below;
}

function isFigures({ meanings }: ReadLine): boolean {
  return meanings.some((meaning) => meaning.kind === 'figure');
}

/**
 * The printed order of the 15 places, read off the header; the form's own where it is unclear,
 * `null` where the header names the kinds of case in another order than the form.
 */
function placesOf(meanings: readonly Meaning[]): string[] | null {
  const columns = meanings.flatMap((meaning) => (meaning.column ? [meaning.column.id] : []));
  const rows = [...new Set(meanings.flatMap((meaning) => (meaning.row ? [meaning.row.id] : [])))];
  if (rows.length === rowIds.length && rows.join() !== rowIds.join()) return null;
  const rowOrder = [...rowIds];
  const places = columns.map((column, at) => reviewKey(rowOrder[Math.floor(at / 5)] ?? '', column));
  if (columns.length === count && new Set(places).size === count) return places;
  return rowOrder.flatMap((row) => columnIds.map((column) => reviewKey(row, column)));
}

/**
 * One line of 15 cells, or 15 printed cells in all; on one line where only order is known: a page
 * number below 14 figures makes 15.
 */
function byCount(lines: readonly GridLine[], places: readonly string[]): Found | null {
  const [line, other] = lines.filter(({ cells }) => cells.length === count);
  if (line && other) return null;
  const filled = lines.filter(({ cells }) => cells.some(isPrinted));
  const printed = filled.flatMap(({ cells }) => cells).filter(isPrinted);
  const together = filled.length === 1 || filled.every(({ exact }) => exact);
  const values = line?.cells ?? (printed.length === count && together ? printed : null);
  return values && inOrder(values, places);
}

/** One cell a line: 15 lines from a printed cell to a printed cell, the blank ones between them too. */
function byLine(lines: readonly GridLine[], places: readonly string[]): Found | null {
  if (!lines.every(({ exact, width }) => !exact && width === 1)) return null;
  const cells = lines.flatMap((line) => line.cells);
  const [first, last] = [cells[0], cells[count - 1]];
  if (!first || !last || !isPrinted(first) || !isPrinted(last)) return null;
  return cells.slice(count).some(isPrinted) ? null : inOrder(cells, places);
}

function inOrder(values: readonly GridCell[], places: readonly string[]): Found {
  const cells = new Map<string, GridCell>();
  places.forEach((place, at) => {
    const cell = values[at];
    if (cell) cells.set(place, cell);
  });
  return { cells, loose: [] };
}

/** Cells under their headings where positions are known and the line is whole. */
function byPosition(
  header: readonly ReadLine[],
  values: readonly GridLine[],
  places: readonly string[],
): Found | null {
  const headings = header
    .flatMap(({ line, meanings }) => line.cells.filter((_, at) => meanings[at]?.column))
    .sort((a, b) => a.column - b.column);
  const [line, other] = values;
  const last = headings.at(-1);
  if (other || !line?.exact || !last || headings.length !== count) return null;
  if (!line.cells.some((cell) => endOf(cell) >= endOf(last))) return null;
  const cells = new Map<string, GridCell>();
  for (const [at, heading] of headings.entries()) {
    const over = line.cells.filter(
      (cell) => cell.column < endOf(heading) && heading.column < endOf(cell),
    );
    const [cell] = over;
    if (over.length > 1 || (cell && isPrinted(cell) && cell.columnSpan > heading.columnSpan))
      return null;
    cells.set(places[at] ?? '', cell ?? { ...heading, text: '' });
  }
  return { cells, loose: [] };
}

function loosely(lines: readonly GridLine[]): Found {
  return { cells: new Map(), loose: lines.flatMap(({ cells }) => cells) };
}

/** Three labelled rows of five figures: a layout of some spreadsheets. */
function threeRows(lines: readonly ReadLine[]): Found | null {
  const cells = new Map<string, GridCell>();
  const header = lines.findLast(({ meanings }) => meanings.some((meaning) => meaning.column));
  const names = header?.meanings.flatMap((meaning) => (meaning.column ? [meaning.column.id] : []));
  const order = new Set(names).size === columnIds.length && names?.length === 5 ? names : columnIds;
  for (const { line, meanings } of lines) {
    const labelAt = meanings.findLastIndex((meaning) => meaning.row !== null);
    const row = meanings[labelAt]?.row;
    const values = line.cells.slice(labelAt + 1);
    if (!row || values.length !== order.length) continue;
    if (meanings.slice(labelAt + 1).some(isHeading)) continue;
    order.forEach((column, at) => {
      const cell = values[at];
      if (cell) cells.set(reviewKey(row.id, column), cell);
    });
  }
  return cells.size >= 10 ? { cells, loose: [] } : null;
}
