/** Characters of the text that are no letters. */
export const mark = {
  picture: 0x01,
  cell: 0x07,
  drawing: 0x08,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  paragraph: 0x0d,
  column: 0x0e,
  fieldStart: 0x13,
  fieldResult: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
  softHyphen: 0x1f,
} as const;

const shown = new Map<number, string>([
  [0x09, '\t'],
  [mark.lineBreak, '\n'],
  [mark.column, '\n'],
  [mark.hyphen, '-'],
]);

/** A character as text; marks that print nothing give none. */
export function letter(code: number): string {
  if (code >= 0x20) return String.fromCharCode(code);
  return shown.get(code) ?? '';
}

const western = new TextDecoder('windows-1252');

/** Codes of the characters in a stretch of the main stream. */
export function codesOf(bytes: Uint8Array, width: 1 | 2): Uint16Array {
  const codes = new Uint16Array(Math.floor(bytes.length / width));
  if (width === 1) {
    const text = western.decode(bytes);
    for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at);
  } else {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < codes.length; at++) codes[at] = view.getUint16(2 * at, true);
  }
  return codes;
}
