import type { Block, Document, Metadata } from '../core/document/document.ts';
import { plainText } from './characters.ts';

/** The document with every text as a reader of the page sees it; see `plainText`. */
export function plainDocument({ format, blocks, metadata }: Document): Document {
  return { format, blocks: blocks.map(plainBlock), metadata: plainMetadata(metadata) };
}

function plainBlock(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, text: plainText(block.text) };
  return {
    ...block,
    cells: block.cells.map((cell) => ({ ...cell, text: plainText(cell.text) })),
  };
}

function plainMetadata({ title, publishedOn, publisher }: Metadata): Metadata {
  return {
    title: title === null ? null : plainText(title),
    publishedOn,
    publisher: publisher === null ? null : plainText(publisher),
  };
}
