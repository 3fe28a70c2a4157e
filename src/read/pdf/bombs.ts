import { Inflate } from 'fflate';
import { Refusal } from '../../core/document/document.ts';
import { latin, mappedCodes } from './code-maps.ts';
import { limits } from './limits.ts';

/**
 * Refuses a PDF whose packed streams would fill the memory. A stream unpacks to at most a thousand
 * times its size, so only large ones are tried, and only as far as the limit; streams packed twice
 * are refused, and so are code maps of fonts that spread out millions of letters.
 */
export function refuseBombs(bytes: Uint8Array): void {
  let total = 0;
  let codes = 0;
  for (const stream of streamsOf(bytes)) {
    if (stream.packings > 1) throw tooLarge();
    codes += mappedCodes(stream.body, stream.packings > 0);
    if (codes > limits.codes) throw tooLarge();
    if (stream.packings === 0 && stream.body.length > limits.streamBytes) throw tooLarge();
    if (stream.packings === 0 || stream.body.length < limits.smallStream) continue;
    total += unpackedSize(stream.body, Math.min(limits.streamBytes, limits.allBytes - total));
  }
}

interface PackedStream {
  readonly body: Uint8Array;
  /** How often it is packed. */
  readonly packings: number;
}

/** Fonts and pictures: large, and not run as drawing operations. */
const material = /\/Length1\b|\/Subtype\s*\/(?:Image|OpenType|CIDFontType0C|Type1C)\b/u;
const mostStreams = 100_000;
const mostNested = 5_000;
const dictionaryBytes = 1_000;

function* streamsOf(bytes: Uint8Array): Generator<PackedStream> {
  let at = 0;
  for (let count = 0; count < mostStreams; count += 1) {
    const start = indexOf(bytes, 'stream', at);
    if (start < 0) return;
    const end = indexOf(bytes, 'endstream', start + 6);
    const stop = end < 0 ? bytes.length : end;
    const before = latin(bytes.subarray(Math.max(at, start - dictionaryBytes), start));
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const packings = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/gu)?.length ?? 0;
    const body = bytes.subarray(start + 6, stop);
    if (!material.test(dictionary) || packings > 1) yield { body, packings };
    at = stop + 9;
  }
}

/** Bytes after unpacking; refuses beyond `most`. Damaged streams count as far as they go. */
function unpackedSize(body: Uint8Array, most: number): number {
  const first = body.findIndex((byte) => byte !== 13 && byte !== 10);
  let size = 0;
  let depth = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    depth += nesting(chunk);
    if (size > most || depth > mostNested) throw tooLarge();
  });
  try {
    const data = body.subarray(first + 2);
    for (let at = 0; at < data.length; at += 4_096) inflate.push(data.subarray(at, at + 4_096));
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  return size;
}

/** How many graphics states (`q`) the operations open and do not close (`Q`). */
function nesting(chunk: Uint8Array): number {
  let depth = 0;
  for (let at = 1; at < chunk.length - 1; at += 1) {
    const byte = chunk[at];
    if (byte !== 0x71 && byte !== 0x51) continue;
    if ((chunk[at - 1] ?? 0) <= 32 && (chunk[at + 1] ?? 0) <= 32) depth += byte === 0x71 ? 1 : -1;
  }
  return depth;
}

function tooLarge(): Refusal {
  return new Refusal('too_large', '这个 PDF 展开后太大，没有读取。');
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same += 1;
    if (same === word.length) return at;
  }
  return -1;
}
