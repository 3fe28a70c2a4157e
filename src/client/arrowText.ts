import { makeData, Utf8, Vector } from 'apache-arrow';

/**
 * Texts as an Arrow vector, `null` where there is none. Arrow's own builder writes functions at run
 * time, which the page's CSP refuses.
 */
export function textVector(texts: readonly (string | null)[]): Vector<Utf8> {
  const encoder = new TextEncoder();
  const pieces = texts.map((text) => encoder.encode(text ?? ''));
  const valueOffsets = new Int32Array(texts.length + 1);
  const nullBitmap = new Uint8Array(Math.ceil(texts.length / 64) * 8);
  let end = 0;
  pieces.forEach((piece, at) => {
    end += piece.length;
    valueOffsets[at + 1] = end;
    if (texts[at] !== null) nullBitmap[at >> 3] = (nullBitmap[at >> 3] ?? 0) | (1 << (at & 7));
  });
  const data = new Uint8Array(end);
  pieces.forEach((piece, at) => data.set(piece, valueOffsets[at]));
  const nullCount = texts.filter((text) => text === null).length;
  const column = { type: new Utf8(), length: texts.length, nullCount, nullBitmap };
  return new Vector([makeData({ ...column, valueOffsets, data })]);
}
