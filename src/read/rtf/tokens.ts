/** A step of an RTF file. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }
  /** A byte that stands for itself or is written as `\'hh`. */
  | { readonly kind: 'byte'; readonly byte: number };

const ascii = { backslash: 0x5c, open: 0x7b, close: 0x7d, quote: 0x27, minus: 0x2d, space: 0x20 };
const longestWord = 32;
const longestNumber = 10;

/** Takes an RTF file apart; the bytes that `\bin` announces are passed over. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte === ascii.open || byte === ascii.close) {
      yield byte === ascii.open ? { kind: 'open' } : { kind: 'close' };
      at += 1;
    } else if (byte !== ascii.backslash) {
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'byte', byte };
      at += 1;
    } else {
      const [token, next] = control(bytes, at + 1);
      if (token) yield token;
      at = next + (token?.kind === 'word' && token.word === 'bin' ? (token.number ?? 0) : 0);
    }
  }
}

/** What follows a backslash, and where to go on. */
function control(bytes: Uint8Array, at: number): [Token | null, number] {
  const byte = bytes[at];
  if (byte === undefined) return [null, at + 1];
  if (byte === ascii.quote) {
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    return Number.isNaN(value) ? [null, at + 1] : [{ kind: 'byte', byte: value }, at + 3];
  }
  if (!isLetter(byte)) return [symbolOf(byte), at + 1];
  return word(bytes, at);
}

/** A backslash before a sign: the sign itself, or a word of one sign (`\~`, `\*`). */
function symbolOf(byte: number): Token {
  const isSelf = byte === ascii.backslash || byte === ascii.open || byte === ascii.close;
  if (isSelf) return { kind: 'byte', byte };
  const isBreak = byte === 0x0a || byte === 0x0d;
  return { kind: 'word', word: isBreak ? 'par' : String.fromCharCode(byte), number: null };
}

function word(bytes: Uint8Array, start: number): [Token, number] {
  let at = start;
  while (isLetter(bytes[at] ?? 0) && at - start < longestWord) at += 1;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const first = at;
  if (bytes[at] === ascii.minus && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (isDigit(bytes[at] ?? 0) && at - first < longestNumber) at += 1;
  const digits = String.fromCharCode(...bytes.subarray(first, at));
  const number = digits === '' ? null : Number(digits);
  return [{ kind: 'word', word: name, number }, bytes[at] === ascii.space ? at + 1 : at];
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
