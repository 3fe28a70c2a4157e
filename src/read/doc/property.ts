import { Bytes } from '../bytes.ts';

/** One change of a property (SPRM of MS-DOC): its code and the bytes of its value. */
export interface Property {
  readonly code: number;
  readonly value: Bytes;
}

/** Codes of the properties that are read, by what they do. */
export const code = {
  deleted: 0x0800,
  fieldHidden: 0x0802,
  characterStyle: 0x4a30,
  strike: 0x0837,
  doubleStrike: 0x2a53,
  hidden: 0x083c,
  raised: 0x2a48,
  special: 0x0855,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  elsewhere: 0x6646,
  elsewhereToo: 0x6645,
  tableElsewhere: 0x646b,
  table: 0xd608,
  insertCells: 0x7621,
  deleteCells: 0x5622,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  mergeDown: 0xd62b,
} as const;

const tabs = 0xc615;
/** Bytes of a value by the upper three bits of its code; 0 = its first byte says. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The properties in a run of bytes, in order; an unfinished one at the end is left out. */
export function propertiesIn(run: Uint8Array): Property[] {
  const bytes = new Bytes(run);
  const properties: Property[] = [];
  for (let at = 0; at + 2 < run.length;) {
    const found = bytes.u16(at);
    const size = sizeOf(found, bytes, at + 2);
    if (at + 2 + size > run.length) break;
    properties.push({ code: found, value: new Bytes(run.subarray(at + 2, at + 2 + size)) });
    at += 2 + size;
  }
  return properties;
}

/** Bytes that the value takes, a byte that counts them included. */
function sizeOf(found: number, bytes: Bytes, at: number): number {
  const fixed = sizes[found >> 13] ?? 1;
  if (fixed > 0) return fixed;
  if (found === code.table) return at + 2 > bytes.length ? Infinity : bytes.u16(at) + 1;
  const count = bytes.u8(at);
  return found === tabs && count === 255 ? tabsSize(bytes, at) : count + 1;
}

function tabsSize(bytes: Bytes, at: number): number {
  if (at + 2 > bytes.length) return Infinity;
  const removed = 2 + 4 * bytes.u8(at + 1);
  return at + removed >= bytes.length ? Infinity : removed + 1 + 3 * bytes.u8(at + removed);
}
