import { Refusal } from '../../core/document/document.ts';
import type { Bytes } from '../bytes.ts';

/** Where a part of the file stands in its stream. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

/** What the header of the main stream says (FIB of MS-DOC). */
export interface Header {
  /** Name of the stream that holds the tables of contents. */
  readonly tableStream: '0Table' | '1Table';
  /** Characters of the body; of what stands between it and the text boxes; of the text boxes. */
  readonly body: number;
  readonly between: number;
  readonly textBoxes: number;
  readonly styles: Extent;
  readonly characterRuns: Extent;
  readonly paragraphRuns: Extent;
  readonly pieces: Extent;
}

const flags = { encrypted: 0x0100, secondTable: 0x0200 } as const;
/** The number of the format since Word 97; Word 6 and 95 write smaller ones and other headers. */
const word97 = 0x00c1;
const position = { counts: 0x4c, extents: 0x9a } as const;

/** Reads the header. Throws a `Refusal` for a password and for files older than Word 97. */
export function readHeader(main: Bytes): Header {
  const marks = main.u16(0x0a);
  if (marks & flags.encrypted) throw new Refusal('unreadable', '文件设有密码，无法读取。');
  if (main.u16(0x02) < word97)
    throw new Refusal('unsupported_format', 'Word 95 或更早的文件，请另存为 docx 后再试。');
  const count = (index: number): number => main.u32(position.counts + 4 * index);
  const extent = (index: number): Extent => ({
    at: main.u32(position.extents + 8 * index),
    length: main.u32(position.extents + 8 * index + 4),
  });
  return {
    tableStream: marks & flags.secondTable ? '1Table' : '0Table',
    body: count(0),
    between: count(1) + count(2) + count(3) + count(4) + count(5),
    textBoxes: count(6),
    styles: extent(1),
    characterRuns: extent(12),
    paragraphRuns: extent(13),
    pieces: extent(33),
  };
}
