import type { Block, Document } from '../../core/document/document.ts';
import { decodeText } from '../encoding.ts';
import { linesOf, type TextLine } from './lines.ts';
import { readTabs } from './tabs.ts';

/** Plain text as paragraphs and grids, in whichever of the known layouts it is written. */
export function readText(bytes: Uint8Array): Document {
  const lines = linesOf(decodeText(bytes).text);
  return {
    format: 'text',
    blocks: readBlocks(lines),
    metadata: { title: null, publishedOn: null, publisher: null },
  };
}

function readBlocks(lines: readonly TextLine[]): Block[] {
  return readTabs(lines);
}
