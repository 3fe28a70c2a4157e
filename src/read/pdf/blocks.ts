import type { Grid, Paragraph } from '../../core/document/document.ts';
import type { Part } from './part.ts';
import type { Line } from './text.ts';

/** Text lines and tables of the document in reading order. */
export type Piece =
  | { readonly kind: 'line'; readonly line: Line; readonly page: number; readonly at: number }
  | { readonly kind: 'part'; readonly part: Part };

/** A joined table as the project's grid; each cell keeps the page on which it begins. */
export function gridOf(part: Part): Grid {
  const place = part.cells[0]?.place.replace(/ row .*$/u, '') ?? `page ${part.firstPage}`;
  return {
    kind: 'grid',
    cells: part.cells
      .map(({ text, row, column, rowSpan, columnSpan, place }) => ({
        text,
        row,
        column,
        rowSpan,
        columnSpan,
        place,
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    rows: part.rows,
    columns: part.xs.length - 1,
    exact: part.exact,
    whole: true,
    place,
  };
}

/** A paragraph of the document. */
export function paragraphOf(text: string, page: number, line: number): Paragraph {
  return { kind: 'paragraph', text, place: `page ${page} line ${line}` };
}
