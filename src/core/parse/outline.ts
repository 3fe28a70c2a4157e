import type { Block, Grid } from '../document/document.ts';
import { sections, type SectionId } from '../form/sections.ts';
import { headingMatch } from './headings.ts';
import { squeeze } from './words.ts';

/** The heading of a statutory section where it stands in a document. */
export interface PlacedHeading {
  readonly id: SectionId;
  /** Number of its block. */
  readonly at: number;
  /** Does text or a table stand under it? In a list of contents or a menu none does. */
  readonly filled: boolean;
}

const leastScore = 3;
const shortestProse = 6;

/** The headings of a document from top to bottom, those that fill a row of a table too. */
export function outlineOf(blocks: readonly Block[]): PlacedHeading[] {
  const found: { id: SectionId; at: number; filled: boolean }[] = [];
  blocks.forEach((block, at) => {
    const last = found.at(-1);
    if (block.kind === 'grid') {
      if (last) last.filled = true;
      for (const id of headingRows(block)) found.push({ id, at, filled: true });
      return;
    }
    const id = sectionStartedBy(block.text);
    if (id) found.push({ id, at, filled: false });
    else if (last && squeeze(block.text).length >= shortestProse) last.filled = true;
  });
  return found;
}

/** The section of which a paragraph is the heading; `null` = of none. */
export function sectionStartedBy(text: string): SectionId | null {
  const match = headingMatch(text);
  return match && match.score >= leastScore ? match.id : null;
}

function headingRows(grid: Grid): SectionId[] {
  return grid.cells.flatMap(({ column, columnSpan, text }) => {
    const alone = column === 0 && columnSpan >= grid.columns && text.length <= 50;
    const match = alone ? headingMatch(text) : null;
    return match && match.score >= 6 ? [match.id] : [];
  });
}

/** Place of a section in the order of the form, from 0. */
export function rankOf(id: SectionId): number {
  return sections.findIndex((section) => section.id === id);
}
