import type { Block, Document, Grid, GridCell } from '../document/document.ts';
import { isSameSubject, titlesIn } from './titles.ts';

/** The document with every grid cut where the title of another report fills a row of it. */
export function cutAtTitles(document: Document): Document {
  const titles = titlesIn(document.blocks);
  const turns = titles.filter((title, at) => {
    const before = titles[at - 1];
    return before === undefined || !isSameSubject(before.subject, title.subject);
  });
  const rows = Map.groupBy(turns, ({ at }) => at);
  const blocks = document.blocks.flatMap((block, at) => {
    const places = rows.get(at)?.map(({ place }) => place) ?? [];
    return block.kind === 'grid' && places.length > 0 ? cut(block, places) : [block];
  });
  return { ...document, blocks };
}

function cut(grid: Grid, places: readonly string[]): Block[] {
  const titles = grid.cells.filter(({ place, row }) => places.includes(place) && row >= 0);
  const rows = [...new Set(titles.map(({ row }) => row))].sort((a, b) => a - b);
  const starts = [0, ...rows.flatMap((row) => [row, row + 1])];
  return starts.flatMap((from, at) => pieceOf(grid, from, starts[at + 1] ?? grid.rows));
}

/** The rows of a grid up to `to`: a row that one text fills becomes a paragraph. */
function pieceOf(grid: Grid, from: number, to: number): Block[] {
  const cells = grid.cells
    .filter(({ row }) => row >= from && row < to)
    .map((cell) => moved(cell, from, to));
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [only] = filled;
  if (!only) return [];
  if (to - from === 1 && filled.length === 1)
    return [{ kind: 'paragraph', text: only.text, place: only.place }];
  return [{ ...grid, cells, rows: to - from, place: cells[0]?.place ?? grid.place }];
}

function moved(cell: GridCell, from: number, to: number): GridCell {
  return { ...cell, row: cell.row - from, rowSpan: Math.min(cell.rowSpan, to - cell.row) };
}
