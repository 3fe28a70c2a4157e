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
    .map((run) => ({ run, table: readTable(tableId, run.grids) }))
    .filter(({ table }) => table.anchors >= leastRows)
    .map(({ run, table }) => ({
      table,
      score: table.anchors * 2 + table.columnIds.size + (run.section === tableId ? 3 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  return read[0]?.table ?? null;
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
