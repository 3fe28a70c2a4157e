import { damaged } from '../compound/compound.ts';
import { Bytes } from '../bytes.ts';
import { limits, tooLarge } from '../limits.ts';
import type { Extent } from './header.ts';
import { code } from './property.ts';

/** A stretch of the text as it stands in the main stream. */
export interface Piece {
  /** Number of its first character and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Place of its first character in the main stream, and bytes a character takes. */
  readonly at: number;
  readonly width: 1 | 2;
  /** Properties that a quick save put on the whole piece. */
  readonly changes: Uint8Array;
}

const nothing = new Uint8Array();
const kind = { changes: 1, pieces: 2 } as const;
const oneByte = 0x40000000;

/** The piece table: where the text stands, in order. */
export function piecesIn(table: Uint8Array, { at: start, length }: Extent): Piece[] {
  const bytes = new Bytes(table.subarray(start, start + length));
  const changes: Uint8Array[] = [];
  let at = 0;
  while (bytes.u8(at) === kind.changes) {
    const size = bytes.u16(at + 1);
    changes.push(bytes.slice(at + 3, size));
    at += 3 + size;
  }
  if (bytes.u8(at) !== kind.pieces) throw damaged();
  const list = new Bytes(bytes.slice(at + 5, bytes.u32(at + 1)));
  const count = Math.floor((list.length - 4) / 12);
  if (count > limits.cells) throw tooLarge('文字分段太多');
  return Array.from({ length: count }, (_, index) => pieceAt(list, index, count, changes));
}

function pieceAt(list: Bytes, index: number, count: number, changes: readonly Uint8Array[]): Piece {
  const from = list.u32(4 * index);
  const to = list.u32(4 * index + 4);
  const entry = 4 * (count + 1) + 8 * index;
  const place = list.u32(entry + 2);
  const narrow = (place & oneByte) !== 0;
  if (to < from) throw damaged();
  return {
    from,
    to,
    at: narrow ? (place & ~oneByte) / 2 : place,
    width: narrow ? 1 : 2,
    changes: changesOf(list.u16(entry + 6), changes),
  };
}

/** Short numbers that stand for properties of one byte. */
const short = new Map<number, number>([
  [0x18, code.inTable],
  [0x19, code.rowEnd],
  [0x41, code.deleted],
  [0x43, code.fieldHidden],
  [0x57, code.strike],
  [0x5c, code.hidden],
  [0x68, code.raised],
  [0x73, code.doubleStrike],
]);

function changesOf(modifier: number, changes: readonly Uint8Array[]): Uint8Array {
  if (modifier & 1) return changes[modifier >> 1] ?? nothing;
  const property = short.get((modifier >> 1) & 0x7f);
  return property === undefined
    ? nothing
    : Uint8Array.of(property & 0xff, property >> 8, modifier >> 8);
}
