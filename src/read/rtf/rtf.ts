import { Refusal, type Document } from '../../core/document/document.ts';
import { blocksOf } from '../flow/blocks.ts';
import { limits, tooLarge } from '../limits.ts';
import { RtfReader } from './body.ts';
import { tokensOf } from './tokens.ts';

/** Reads an RTF file: paragraphs and tables as they stand with all changes accepted. */
export function readRtf(bytes: Uint8Array): Document {
  if (bytes.length > limits.markupBytes) throw tooLarge('RTF 文件超过 24 MB');
  const reader = new RtfReader();
  for (const token of tokensOf(bytes)) reader.step(token);
  const blocks = blocksOf(reader.flow);
  if (blocks.length === 0) throw new Refusal('unreadable', 'RTF 文件里没有可读的文字。');
  return {
    format: 'rtf',
    blocks,
    metadata: { title: null, publishedOn: null, publisher: null },
  };
}
