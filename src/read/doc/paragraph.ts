import { Bytes } from '../bytes.ts';
import { code, propertiesIn, type Property } from './property.ts';

/** What the end of a paragraph says about tables. */
export interface ParagraphEnd {
  /** Tables around it: 0 = none, 1 = in a cell, 2 = in a cell of a table in a cell. */
  readonly depth: number;
  /** It ends a cell, or a row, of an inner table. */
  readonly innerCell: boolean;
  readonly innerRow: boolean;
  /** It ends a row of an outer table. */
  readonly row: boolean;
  readonly properties: readonly Property[];
}

const deepest = 64;

/** Reads the properties of a paragraph, those that are kept in another stream included. */
export function paragraphEnd(run: Uint8Array, data: Uint8Array): ParagraphEnd {
  const properties = spread(propertiesIn(run), data);
  const end = { inTable: false, depth: null as number | null };
  const marks = { innerCell: false, innerRow: false, row: false };
  for (const { code: found, value } of properties) {
    if (found === code.inTable) end.inTable = value.u8(0) === 1;
    else if (found === code.depth) end.depth = value.i32(0);
    else if (found === code.rowEnd) marks.row = value.u8(0) === 1;
    else if (found === code.innerCell) marks.innerCell = value.u8(0) === 1;
    else if (found === code.innerRowEnd) marks.innerRow = value.u8(0) === 1;
  }
  const depth = end.depth ?? (end.inTable ? 1 : 0);
  return { ...marks, depth: Math.min(Math.max(depth, end.inTable ? 1 : 0), deepest), properties };
}

/** Long lists stand in a stream of their own; the paragraph only says where. */
function spread(properties: readonly Property[], data: Uint8Array): Property[] {
  return properties.flatMap((property) => {
    const { code: found, value } = property;
    const away =
      found === code.elsewhere || found === code.elsewhereToo || found === code.tableElsewhere;
    return away ? propertiesIn(listAt(data, value.u32(0))) : [property];
  });
}

function listAt(data: Uint8Array, at: number): Uint8Array {
  const bytes = new Bytes(data);
  return at + 2 > data.length ? new Uint8Array() : bytes.slice(at + 2, bytes.u16(at));
}
