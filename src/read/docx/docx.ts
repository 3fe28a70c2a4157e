import { Refusal, type Document } from '../../core/document/document.ts';
import { blocksOf } from '../flow/blocks.ts';
import { officeMetadata } from '../office.ts';
import { mainPart } from '../relations.ts';
import { readXml } from '../xml.ts';
import { Package } from '../zip.ts';
import { BodyReader } from './body.ts';
import { hiddenStyles } from './styles.ts';

/** Reads a Word file (docx): paragraphs and tables as they stand with all changes accepted. */
export function readDocx(bytes: Uint8Array): Document {
  const container = new Package(bytes);
  const part = mainPart(container, 'word/document.xml');
  if (!container.has(part)) throw new Refusal('unreadable', '文件里没有 Word 正文。');
  const body = new BodyReader(hiddenStyles(container, part));
  readXml(container, part, body);
  const blocks = blocksOf(body.flow);
  const embedded = body.embedsPage && !blocks.some((block) => block.kind === 'grid');
  if (blocks.length === 0 || embedded) throw empty(embedded);
  return { format: 'docx', blocks, metadata: officeMetadata(container) };
}

function empty(embedsPage: boolean): Refusal {
  return embedsPage
    ? new Refusal('unsupported_format', '正文是嵌在 Word 文件里的网页，请在 Word 中另存为 docx。')
    : new Refusal('unreadable', 'Word 文件里没有可读的文字。');
}
