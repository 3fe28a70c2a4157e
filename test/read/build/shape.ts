import type { Block, Document, Grid } from '../../../src/core/document/document.ts';

/** The texts of paragraphs, grids as `[rows of [texts]]`: what a test compares at a glance. */
export function shapeOf(document: Document): (string | string[][])[] {
  return document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : textsOf(block)));
}

export function textsOf(grid: Grid): string[][] {
  const rows: string[][] = [];
  for (const cell of grid.cells) (rows[cell.row] ??= []).push(cell.text);
  return Array.from(rows, (row) => row ?? []);
}

/** Cells as `row,column rows×columns text`. */
export function positions(block: Block | undefined): string[] {
  if (block?.kind !== 'grid') return [];
  return block.cells.map(
    ({ row, column, rowSpan, columnSpan, text }) =>
      `${row},${column} ${rowSpan}x${columnSpan} ${text}`,
  );
}
