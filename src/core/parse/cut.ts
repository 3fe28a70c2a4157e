import type { Block, Document, Grid, GridCell } from '../document/document.ts';
import { isPrinted } from './cell.ts';
import { stackedAt } from './stacked.ts';
import { isSameSubject, titlesIn } from './titles.ts';

/**
 * The document with every grid cut in which several tables stand below each other: where the title
 * of another report fills a row, and where a statutory table begins again.
 */
export function cutGrids(document: Document): Document {
  const rows = titleRows(document);
  const blocks = document.blocks.flatMap((block, at) => {
    if (block.kind !== 'grid') return [block];
    return cut(block, rows.get(at) ?? []).flatMap((piece) =>
      piece.kind === 'grid' ? cut(piece, stackedAt(piece)) : [piece],
    );
  });
  return { ...document, blocks };
}

/** By block: the rows that hold a title of another report than the title before, and those behind. */
function titleRows({ blocks }: Document): Map<number, number[]> {
  const titles = titlesIn(blocks);
  const turns = titles.filter((title, at) => {
    const before = titles[at - 1];
    return before === undefined || !isSameSubject(before.subject, title.subject);
  });
  const rows = new Map<number, number[]>();
  for (const { at, place } of turns) {
    const block = blocks[at];
    const row =
      block?.kind === 'grid' ? block.cells.find((cell) => cell.place === place)?.row : undefined;
    if (row !== undefined) rows.set(at, [...(rows.get(at) ?? []), row, row + 1]);
  }
  return rows;
}

/** A grid in pieces that begin at the given rows. */
function cut(grid: Grid, rows: readonly number[]): Block[] {
  if (rows.length === 0) return [grid];
  const starts = [...new Set([0, ...rows])].sort((a, b) => a - b);
  const rowsOf = Map.groupBy(grid.cells, ({ row }) => row);
  return starts.flatMap((from, at) => {
    const end = Math.min(starts[at + 1] ?? Infinity, grid.rows);
    const cells = Array.from({ length: Math.max(0, end - from) }, (_, row) => from + row).flatMap(
      (row) => rowsOf.get(row) ?? [],
    );
    return pieceOf(grid, cells, from, end);
  });
}

/** The rows of a grid up to `end`: a single row that one text fills becomes a paragraph. */
function pieceOf(grid: Grid, cells: readonly GridCell[], from: number, end: number): Block[] {
  const [only, ...others] = cells.filter(isPrinted);
  if (!only) return [];
  if (end - from === 1 && others.length === 0)
    return [{ kind: 'paragraph', text: only.text, place: only.place }];
  const place = from === 0 ? grid.place : only.place;
  return [{ ...grid, cells: cells.map((cell) => moved(cell, from, end)), rows: end - from, place }];
}

function moved(cell: GridCell, from: number, to: number): GridCell {
  return { ...cell, row: cell.row - from, rowSpan: Math.min(cell.rowSpan, to - cell.row) };
}
