import { Inflate } from 'fflate';

const headBytes = 600;
const headLetters = 400;
const mostLetters = 4_000_000;
const isMap = /begincmap|CIDInit|begincodespacerange/u;
const blocks = /begin(?:bf|cid)range/u;
const range = /<([^>]{0,64})>\s{0,9}<([^>]{0,64})>\s{0,9}[<\d]/gu;

/**
 * How many codes a font's code map spreads out, 0 for any other stream: a range of a few bytes may
 * stand for millions of letters, each of which would be kept.
 */
export function mappedCodes(body: Uint8Array, packed: boolean): number {
  const text = packed ? unpackedMap(body) : latin(body.subarray(0, mostLetters));
  if (!isMap.test(text.slice(0, headLetters))) return 0;
  let codes = 0;
  for (const block of text.split(blocks).slice(1)) {
    const inside = block.split(/end(?:bf|cid)range/u, 1)[0] ?? '';
    for (const [, low = '', high = ''] of inside.matchAll(range))
      codes += Math.max(0, codeOf(high) - codeOf(low) + 1);
  }
  return codes;
}

/** As pdf.js reads it: the last 32 bits of the hexadecimal digits, whatever stands between them. */
function codeOf(text: string): number {
  const digits = text.replace(/[^0-9a-f]/giu, '');
  const even = digits.length % 2 === 1 ? `${digits}0` : digits;
  return even === '' ? 0 : Number(`0x${even.slice(-8)}`);
}

/** The text of a packed code map; `''` for a stream that does not begin like one. */
function unpackedMap(body: Uint8Array): string {
  let text = '';
  const inflate = new Inflate((chunk) => (text += latin(chunk)));
  const data = body.subarray(body.findIndex((byte) => byte !== 13 && byte !== 10) + 2);
  try {
    inflate.push(data.subarray(0, headBytes));
    if (!isMap.test(text.slice(0, headLetters))) return '';
    for (let at = headBytes; at < data.length && text.length < mostLetters; at += 4_096)
      inflate.push(data.subarray(at, at + 4_096));
  } catch {
    return text;
  }
  return text;
}

const latin1 = new TextDecoder('latin1');

function latin(bytes: Uint8Array): string {
  return latin1.decode(bytes);
}
