import { Inflate, inflateSync } from 'fflate';

const headBytes = 420;
const headLetters = 400;
const mostLetters = 4_000_000;
const isMap = /begincmap|CIDInit|begincodespacerange/u;

/**
 * How many codes a font's code map spreads out, 0 for any other stream: a range of a few bytes may
 * stand for millions of letters, each of which would be kept.
 */
export function mappedCodes(body: Uint8Array, packed: boolean): number {
  const text = packed ? unpackedMap(body) : latin(body.subarray(0, mostLetters));
  if (!isMap.test(text.slice(0, headLetters))) return 0;
  const words = text.matchAll(word);
  let codes = 0;
  for (const [begin] of words)
    if (begin === 'beginbfrange' || begin === 'begincidrange') codes += rangesIn(words);
  return codes;
}

/**
 * Words as pdf.js cuts them: a text in angle brackets runs to the next closing one, whatever
 * stands in between.
 */
const word = /<[^>]*>?|\[|\]|[^\s<>[\]]+/gu;

/** Reads ranges (two codes and what the first one means) up to the first word that fits none. */
function rangesIn(words: Iterator<RegExpMatchArray>): number {
  const next = (): string => words.next().value?.[0] ?? '';
  let codes = 0;
  for (;;) {
    const low = next();
    const high = low.startsWith('<') ? next() : '';
    const meaning = high.startsWith('<') ? next() : '';
    if (meaning === '') return codes;
    if (meaning === '[')
      for (let skipped = next(); skipped !== ']' && skipped !== '';) skipped = next();
    else codes += Math.max(0, codeOf(high) - codeOf(low) + 1);
  }
}

/** As pdf.js reads it: the last 32 bits of the hexadecimal digits, whatever stands between them. */
function codeOf(text: string): number {
  const digits = text.replace(/[^0-9a-f]/giu, '');
  const even = digits.length % 2 === 1 ? `${digits}0` : digits;
  return even === '' ? 0 : Number(`0x${even.slice(-8)}`);
}

/** The text of a packed code map; `''` for a stream that does not begin like one. */
function unpackedMap(body: Uint8Array): string {
  const data = body.subarray(body.findIndex((byte) => byte !== 13 && byte !== 10) + 2);
  if (!isMap.test(headOf(data))) return '';
  let text = '';
  const inflate = new Inflate((chunk) => (text += latin(chunk)));
  try {
    for (let at = 0; at < data.length && text.length < mostLetters; at += 4_096)
      inflate.push(data.subarray(at, at + 4_096));
  } catch {
    return text;
  }
  return text;
}

const head = new Uint8Array(headLetters);

/** The first letters of a packed stream; what does not fit is unpacked nowhere. */
function headOf(data: Uint8Array): string {
  head.fill(0);
  try {
    inflateSync(data.subarray(0, headBytes), { out: head });
  } catch {
    return latin(head);
  }
  return latin(head);
}

const latin1 = new TextDecoder('latin1');

/** Bytes as letters, one each. */
export function latin(bytes: Uint8Array): string {
  return latin1.decode(bytes);
}
