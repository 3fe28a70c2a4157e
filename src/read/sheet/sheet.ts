import { Refusal, type Document } from '../../core/document/document.ts';
import { officeMetadata } from '../office.ts';
import { Package } from '../zip.ts';
import { sheetBlocks } from './blocks.ts';
import { readBook } from './book.ts';
import { readCells } from './grid.ts';

/** Reads a workbook (xlsx): each visible sheet as lines and grids, figures as stored. */
export function readSheet(bytes: Uint8Array): Document {
  const container = new Package(bytes);
  const book = readBook(container);
  if (!book) throw new Refusal('unreadable', '文件里没有工作簿。');
  const blocks = book.sheets.flatMap((part, index) =>
    sheetBlocks(readCells(container, part, book.texts), index + 1),
  );
  if (blocks.length === 0) throw new Refusal('unreadable', '工作簿里没有内容。');
  return { format: 'xlsx', blocks, metadata: officeMetadata(container) };
}
