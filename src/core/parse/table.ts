import type { Grid } from '../document/document.ts';
import type { TableId } from '../form/table.ts';
import { completeRows } from './complete.ts';
import { joinPieces } from './join.ts';
import { linesOf, type GridLine } from './lines.ts';
import { cellReader, type CellReader } from './reader.ts';
import { repairRows } from './repair.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** A statutory table as printed: its rows in printed order and the columns that its header names. */
export interface PrintedTable {
  readonly tableId: TableId;
  readonly segments: readonly Segment[];
  /** Ids of all columns that a header line names. */
  readonly columnIds: ReadonlySet<string>;
  /** Different row labels in the form's own words. */
  readonly anchors: number;
}

/**
 * Reads grids that belong together as one statutory table; says how many row labels it found. What
 * stands behind a review table is left out unless `beyond` asks for it.
 */
export function readTable(tableId: TableId, grids: readonly Grid[], beyond = false): PrintedTable {
  const reader = cellReader(tableId);
  const lines = beyond ? linesOf(grids) : ownLines(linesOf(grids), reader);
  const segments = repairRows(piecesOf(lines, reader), tableId);
  const columnIds = new Set<string>();
  for (const segment of segments) {
    for (const column of segment.header?.columns ?? []) {
      if (column.columnId !== null) columnIds.add(column.columnId);
    }
  }
  const sure = segments.filter((segment) => segment.rowId !== null);
  return { tableId, segments, columnIds, anchors: new Set(sure.map((s) => s.rowId)).size };
}

/**
 * The rows of a table. Where every cell stands on a line of its own, blank lines are blank cells
 * when each row then has exactly its cells; else they are gaps.
 */
function piecesOf(lines: readonly GridLine[], reader: CellReader): Segment[] {
  const { vocabulary } = reader;
  if (lines.every(({ exact, width }) => !exact && width === 1)) {
    const rows = joinPieces(segmentsOf(lines, reader, true), vocabulary);
    const whole = completeRows(rows, vocabulary.tableId);
    if (whole) return whole;
  }
  return joinPieces(segmentsOf(lines, reader), vocabulary);
}

/** The lines of a grid up to where the review table begins in it. */
function ownLines(lines: readonly GridLine[], reader: CellReader): readonly GridLine[] {
  const first = lines.findIndex(({ cells }) =>
    cells.some(({ text }) => reader.meaningOf(text).kind === 'row'),
  );
  const end = lines.findIndex((line, at) => at > first && first >= 0 && namesResults(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/** Does a line name two different things that only the review table has? */
export function namesResults({ cells }: GridLine): boolean {
  const review = cellReader('review');
  const names = cells.flatMap(({ text }) => {
    const { row, column } = review.meaningOf(text);
    const match = row ?? (column?.id === 'total' || column?.id === 'other' ? null : column);
    return match?.sureness === 'exact' ? [match.id] : [];
  });
  return new Set(names).size >= 2;
}
