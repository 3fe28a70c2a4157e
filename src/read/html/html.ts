import { Refusal, type Block, type Document } from '../../core/document/document.ts';
import { decodeText } from '../encoding.ts';
import { blocksOf } from '../flow/blocks.ts';
import { limits, tooLarge } from '../limits.ts';
import { contentOf } from './content.ts';
import { metadataOf } from './metadata.ts';
import { StyleSheet } from './stylesheet.ts';
import { parseTree, type HtmlParent } from './tree.ts';

/** Reads a web page: paragraphs and tables in reading order, what it says about itself. */
export function readHtml(bytes: Uint8Array, charset?: string): Document {
  if (bytes.length > limits.pageBytes) throw tooLarge('网页超过 20 MB');
  const { text } = decodeText(bytes, charset);
  const tree = parseTree(text);
  const blocks = shownBlocks(tree);
  if (blocks.length === 0) throw new Refusal('unreadable', '网页里没有可见的文字。');
  return { format: 'html', blocks, metadata: metadataOf(tree) };
}

/** What the page shows; where its style sheet hides every table, a script shows them. */
function shownBlocks(tree: HtmlParent): Block[] {
  const sheet = new StyleSheet(tree);
  const plain = (): Block[] => blocksOf(contentOf(tree, null));
  if (sheet.isEmpty) return plain();
  const blocks = blocksOf(contentOf(tree, sheet));
  return blocks.some((block) => block.kind === 'grid') ? blocks : plain();
}
