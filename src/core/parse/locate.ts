import type { Block, Document, Grid } from '../document/document.ts';
import type { SectionId } from '../form/sections.ts';
import type { TableId } from '../form/table.ts';
import { headingMatch } from './headings.ts';
import { readReview, type PrintedReview } from './review.ts';
import { readTable, type PrintedTable } from './table.ts';

/** The statutory tables that a document prints. */
export interface PrintedTables {
  readonly disclosure: PrintedTable | null;
  readonly requests: PrintedTable | null;
  readonly review: PrintedReview | null;
}

/** Grids that may continue each other, and the section they stand in. */
interface Run {
  readonly grids: Grid[];
  readonly section: SectionId | null;
}

const leastRows = 3;
const leastHeadings = 4;
const longParagraph = 80;

/** Finds each table where most of its own labels stand; never by the first mention of its name. */
export function locateTables(document: Document): PrintedTables {
  const runs = runsOf(document.blocks);
  return {
    disclosure: bestTable('disclosure', runs),
    requests: bestTable('requests', runs),
    review: bestReview(runs),
  };
}

/** Headings and long paragraphs end a run; short ones (page numbers, 续表) do not. */
function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  let open: Run = { grids: [], section: null };
  const start = (section: SectionId | null): void => {
    if (open.grids.length > 0) runs.push(open);
    open = { grids: [], section };
  };
  for (const block of blocks) {
    if (block.kind === 'grid') open.grids.push(block);
    else {
      const heading = headingMatch(block.text);
      if (heading && heading.score >= 3) start(heading.id);
      else if (block.text.length > longParagraph && open.grids.length > 0) start(open.section);
    }
  }
  start(null);
  return runs;
}

function bestTable(tableId: TableId, runs: readonly Run[]): PrintedTable | null {
  const read = runs
    .map((run) => ({ run, table: readTable(tableId, coreOf(tableId, run.grids)) }))
    .filter(({ table }) => table.anchors >= leastRows)
    .map(({ run, table }) => ({
      table,
      score: table.anchors * 2 + table.columnIds.size + (run.section === tableId ? 3 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  return read[0]?.table ?? null;
}

/**
 * The grid with most of the table's rows and the neighbours that continue it. A neighbour that
 * repeats those rows is another table: local statistics, or the same one printed again.
 */
function coreOf(tableId: TableId, grids: readonly Grid[]): readonly Grid[] {
  if (grids.length < 2) return grids;
  const rows = grids.map((grid) => rowsOf(readTable(tableId, [grid])));
  const sizes = rows.map(({ ids, score }) => ids.size * 2 + score);
  const core = sizes.indexOf(Math.max(...sizes));
  const seen = new Set(rows[core]?.ids);
  const continues = (at: number): boolean => {
    const ids = rows[at]?.ids ?? new Set();
    const again = [...ids].filter((id) => seen.has(id)).length;
    if (again >= 2 && again * 2 >= ids.size) return false;
    for (const id of ids) seen.add(id);
    return true;
  };
  let first = core;
  let last = core;
  while (first > 0 && continues(first - 1)) first -= 1;
  while (last < grids.length - 1 && continues(last + 1)) last += 1;
  return grids.slice(first, last + 1);
}

function rowsOf(table: PrintedTable): { ids: Set<string>; score: number } {
  const ids = table.segments.flatMap(({ rowId }) => (rowId === null ? [] : [rowId]));
  return { ids: new Set(ids), score: table.columnIds.size };
}

function bestReview(runs: readonly Run[]): PrintedReview | null {
  const read = runs
    .map((run) => ({ run, table: readReview(run.grids) }))
    .filter(({ table }) => table.anchors >= leastHeadings)
    .map(({ run, table }) => ({
      table,
      score: table.anchors + table.cells.size + (run.section === 'review' ? 3 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  return read[0]?.table ?? null;
}
