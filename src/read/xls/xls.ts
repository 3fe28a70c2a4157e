import { Refusal, type Block, type Document } from '../../core/document/document.ts';
import { damaged, orDamaged, type Compound } from '../compound/compound.ts';
import { sheetBlocks } from '../sheet/blocks.ts';
import { readBook } from './book.ts';
import { readSheetCells } from './cells.ts';

/** Reads a binary workbook (`.xls`, `.et`): each visible sheet as lines and grids, figures as stored. */
export function readXls(streams: Compound): Document {
  const stream = streams.get('Workbook') ?? streams.get('Book');
  if (!stream) throw damaged();
  const blocks = orDamaged(() => blocksIn(stream));
  if (blocks.length === 0) throw new Refusal('unreadable', '工作簿里没有内容。');
  return {
    format: 'xls',
    blocks,
    metadata: { title: null, publishedOn: null, publisher: null },
  };
}

function blocksIn(stream: Uint8Array): Block[] {
  const book = readBook(stream);
  return book.sheets.flatMap((start, index) =>
    sheetBlocks(readSheetCells(stream, start, book), index + 1),
  );
}
