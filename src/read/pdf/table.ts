import type { Lattice } from './lattice.ts';
import type { Part, PartCell } from './part.ts';
import type { Glyph } from './page.ts';
import { cellText } from './text.ts';
import { wordFrom, type Word } from './word.ts';

interface Slot {
  readonly words: Word[];
  /** Slots that share a word with this one: nobody can tell whose it is. */
  readonly shares: Set<number>;
}

/** Puts the words of a page into the cells of a lattice. */
export function tableOf(
  lattice: Lattice,
  words: readonly Word[],
  page: number,
  table: number,
): Part {
  const { xs, ys, cells } = lattice;
  const index = cellIndex(lattice);
  const slotAt = (glyph: Glyph) =>
    index(trackOf(ys, (glyph.y0 + glyph.y1) / 2), trackOf(xs, (glyph.x0 + glyph.x1) / 2));
  const slots: Slot[] = cells.map(() => ({ words: [], shares: new Set() }));
  for (const word of words) placeWord(word, slotAt, slots);
  const merged = mergeShared(lattice, slots);
  const partCells = cells.flatMap((cell, at): PartCell[] => {
    const slot = slots[at];
    const span = merged.get(at) ?? cell.columnSpan;
    if (!slot || span === 0) return [];
    const width = (xs[cell.column + span] ?? 0) - (xs[cell.column] ?? 0);
    return [
      {
        ...cell,
        columnSpan: span,
        text: cellText(slot.words, width),
        page,
        place: `page ${page} table ${table} row ${cell.row + 1} column ${cell.column + 1}`,
      },
    ];
  });
  return {
    firstPage: page,
    lastPage: page,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    xs,
    rows: ys.length - 1,
    cells: partCells,
    exact: slots.every((slot) => slot.shares.size === 0),
  };
}

/** Number of the interval in which a position lies; the outer ones reach a little further. */
export function trackOf(lines: readonly number[], position: number): number {
  const at = lines.findIndex((line) => position < line) - 1;
  if (at >= 0) return at;
  return position < (lines[0] ?? 0) ? 0 : lines.length - 2;
}

function cellIndex({ xs, cells }: Lattice): (row: number, column: number) => number {
  const columns = xs.length - 1;
  const owner = new Map<number, number>();
  for (const [at, cell] of cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        owner.set(row * columns + column, at);
      }
    }
  }
  return (row, column) => owner.get(row * columns + column) ?? 0;
}

/** Whole words go to one cell; a word over a border is cut only where it was drawn in two pieces. */
function placeWord(word: Word, slotAt: (glyph: Glyph) => number, slots: readonly Slot[]): void {
  let piece: Glyph[] = [];
  let spaced = word.spaced;
  const flush = () => {
    if (piece.length > 0) placePiece(wordFrom(piece, spaced), slotAt, slots);
    piece = [];
    spaced = false;
  };
  for (const glyph of word.glyphs) {
    const last = piece.at(-1);
    if (last && slotAt(last) !== slotAt(glyph) && wasCut(last, glyph)) flush();
    piece.push(glyph);
  }
  flush();
}

function wasCut(last: Glyph, next: Glyph): boolean {
  if (last.turn !== 0 || last.vertical) return false;
  return last.run !== next.run && next.x0 - last.x1 > 0.08 * next.size;
}

const surely = 0.7;

function placePiece(word: Word, slotAt: (glyph: Glyph) => number, slots: readonly Slot[]): void {
  const shares = new Map<number, number>();
  for (const glyph of word.glyphs) {
    const slot = slotAt(glyph);
    shares.set(slot, (shares.get(slot) ?? 0) + 1);
  }
  const [first, second] = [...shares].sort((a, b) => b[1] - a[1]);
  if (!first) return;
  slots[first[0]]?.words.push(word);
  if (!second || first[1] >= surely * word.glyphs.length || !/\d/u.test(word.text)) return;
  slots[first[0]]?.shares.add(second[0]);
  slots[second[0]]?.shares.add(first[0]);
}

/** Cells that share a figure become one cell; the result tells new column spans, 0 = gone. */
function mergeShared({ cells }: Lattice, slots: readonly Slot[]): Map<number, number> {
  const spans = new Map<number, number>();
  for (const [at, slot] of slots.entries()) {
    const other = Math.max(...slot.shares);
    const left = cells[at];
    const right = cells[other];
    if (!left || !right || spans.has(at) || other <= at) continue;
    if (left.row !== right.row || left.rowSpan !== right.rowSpan) continue;
    if (left.column + left.columnSpan !== right.column) continue;
    spans.set(at, left.columnSpan + right.columnSpan);
    spans.set(other, 0);
    slot.words.push(...(slots[other]?.words ?? []));
  }
  return spans;
}
