import type { Block, Grid } from '../document/document.ts';
import type { SectionId } from '../form/sections.ts';
import { sectionStartedBy } from './outline.ts';

/** A grid and the number of its block in the document. */
export interface PlacedGrid {
  readonly grid: Grid;
  readonly at: number;
}

/** Grids that may continue each other, and the section they stand in. */
export interface Run {
  readonly grids: readonly PlacedGrid[];
  readonly section: SectionId | null;
}

const longParagraph = 80;

/**
 * Headings, long paragraphs and the blocks of `breaks` end a run; short paragraphs (page numbers,
 * 续表) do not.
 */
export function runsOf(blocks: readonly Block[], breaks: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  let grids: PlacedGrid[] = [];
  let section: SectionId | null = null;
  const close = (): void => {
    if (grids.length > 0) runs.push({ grids, section });
    grids = [];
  };
  blocks.forEach((block, at) => {
    if (breaks.has(at)) close();
    if (block.kind === 'grid') {
      grids.push({ grid: block, at });
      return;
    }
    const heading = sectionStartedBy(block.text);
    if (heading || block.text.length > longParagraph) close();
    section = heading ?? section;
  });
  close();
  return runs;
}
