import { Bytes } from '../bytes.ts';
import { limits, tooLarge } from '../limits.ts';

/** One record of a workbook: its number, its bytes, and those of the records that continue it. */
export interface SheetRecord {
  readonly id: number;
  readonly at: number;
  readonly pieces: readonly [Uint8Array, ...Uint8Array[]];
  /** The first piece, which holds most records whole. */
  readonly data: Bytes;
}

/** Numbers of the records that are read. */
export const record = {
  begin: 0x0809,
  end: 0x000a,
  password: 0x002f,
  codePage: 0x0042,
  sheet: 0x0085,
  font: 0x0031,
  texts: 0x00fc,
  continued: 0x003c,
  row: 0x0208,
  column: 0x007d,
  text: 0x00fd,
  plainText: 0x0204,
  richText: 0x00d6,
  integer: 0x027e,
  integers: 0x00bd,
  float: 0x0203,
  switch: 0x0205,
  formula: 0x0006,
  formulaText: 0x0207,
  merged: 0x00e5,
} as const;

/** The records from a place in the stream up to the end of its block; inner blocks are passed over. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<SheetRecord> {
  const bytes = new Bytes(stream);
  let depth = 0;
  let count = 0;
  for (let at = start; at + 4 <= stream.length;) {
    const found = bytes.u16(at);
    const [pieces, next] = piecesFrom(bytes, at);
    if (++count > limits.elements) throw tooLarge('工作表内容太多');
    if (found === record.begin) depth += 1;
    if (found === record.end && --depth <= 0) return;
    if (depth <= 1) yield { id: found, at, pieces, data: new Bytes(pieces[0]) };
    at = next;
  }
}

type Pieces = [Uint8Array, ...Uint8Array[]];

/** The bytes of the record and of those that continue it, and where the next one begins. */
function piecesFrom(bytes: Bytes, start: number): [Pieces, number] {
  const pieceAt = (at: number): Uint8Array => bytes.slice(at + 4, bytes.u16(at + 2));
  const pieces: Pieces = [pieceAt(start)];
  let at = start + 4 + pieces[0].length;
  while (at + 4 <= bytes.length && bytes.u16(at) === record.continued) {
    const piece = pieceAt(at);
    pieces.push(piece);
    at += 4 + piece.length;
  }
  return [pieces, at];
}
