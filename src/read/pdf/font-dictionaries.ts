import { unzlibSync } from 'fflate';
import { latin } from './code-maps.ts';

/** Collections of characters whose numbers have a known meaning. */
const collection = /\/Ordering\s*\(\s*(?:GB1|CNS1|Japan1|Korea1|KR)\s*\)/u;
const fontObject = /\/Type\s*\/Font\b(?!Descriptor)/u;
const mostPacked = 2_000_000;

/**
 * Names of the fonts of a PDF whose codes say nothing about characters: codes are numbers of
 * glyphs (`Identity`), of no known collection, and the file brings no map to characters with them.
 * pdfjs takes such a number for the character of that number.
 */
export function fontsWithoutMap(bytes: Uint8Array): ReadonlySet<string> {
  const text = latin(bytes);
  const names = new Set<string>();
  const trusted = new Set<string>();
  for (const object of [...objectsOf(text), ...packedObjects(bytes, text)]) {
    if (!fontObject.test(object)) continue;
    const name = /\/BaseFont\s*\/([^\s/<>[\]()]+)/u.exec(object)?.[1];
    if (name === undefined) continue;
    if (collection.test(object)) trusted.add(name);
    if (!/\/Subtype\s*\/Type0\b/u.test(object)) continue;
    if (!/\/Encoding\s*\/Identity-[HV]\b/u.test(object) || /\/ToUnicode\b/u.test(object))
      trusted.add(decoded(name));
    else names.add(decoded(name));
  }
  return new Set([...names].filter((name) => !trusted.has(name)));
}

/** `#20` in a name is the byte 0x20. */
function decoded(name: string): string {
  return name.replace(/#([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Objects that stand in the file unpacked, streams left out. */
function objectsOf(text: string): string[] {
  return [...text.matchAll(/\bobj\b([\s\S]{0,4000}?)(?:\bendobj\b|\bstream\b)/gu)].map(
    ([, body = '']) => body,
  );
}

/** Dictionaries that stand in packed object streams. */
function packedObjects(bytes: Uint8Array, text: string): string[] {
  const found: string[] = [];
  for (const start of text.matchAll(/\/ObjStm\b[\s\S]{0,400}?\bstream\r?\n/gu)) {
    const from = start.index + start[0].length;
    const end = text.indexOf('endstream', from);
    const size = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(start[0])?.[1] ?? 0);
    const body = bytes.subarray(from, size > 0 ? from + size : end);
    if (body.length > mostPacked) continue;
    found.push(...dictionariesIn(unpacked(body)));
  }
  return found;
}

function unpacked(body: Uint8Array): string {
  try {
    return latin(unzlibSync(body));
  } catch {
    return '';
  }
}

/** Whole dictionaries of the outermost level, one text each. */
function dictionariesIn(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/<<|>>/gu)) {
    if (mark === '<<' && depth++ === 0) from = index;
    if (mark === '>>' && --depth === 0) found.push(text.slice(from, index + 2));
  }
  return found;
}
