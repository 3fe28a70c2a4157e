import { simplified } from './simplified.ts';

const numbering =
  /^(?:[（(〔[]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)〕\]][、.．]?|[一二三四五六七八九十]{1,3}[、.．:：]|\d{1,2}[、.．:：,，)）]?(?=\D|$))/u;

/** The text without white space of any kind (NBSP, ideographic, zero width). */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]/gu, '');
}

/** The text without white space at its ends, of any kind. */
export function trimmed(text: string): string {
  return text
    .replace(/^[\s\u200b-\u200f\u2060]+/u, '')
    .trimEnd()
    .replace(/[\u200b-\u200f\u2060]$/u, '');
}

/** The leading numbers of a label ("三、", "（二）", "1."), squeezed; `''` when it has none. */
export function numberingOf(text: string): string {
  const plain = squeeze(text).normalize('NFKC');
  let rest = plain;
  for (let depth = 0; depth < 3; depth += 1) {
    const shorter = rest.replace(numbering, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return plain.slice(0, plain.length - rest.length);
}

/** Keys and letters of short texts seen before: reports repeat the same labels. */
const keys = new Map<string, string>();
const letters = new Map<string, string>();
const remembered = 5_000;
const longest = 400;

/** Letters and digits only, widths unified, numbering left out: what two spellings of a label share. */
export function keyOf(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const plain = squeeze(text).normalize('NFKC');
  const key = lettersOf(plain.slice(numberingOf(text).length));
  if (keys.size >= remembered) keys.clear();
  if (text.length <= longest) keys.set(text, key);
  return key;
}

const opening = /[（(［[【〔〖]/u;
const closing = /[）)］\]】〕〗]$/u;
const noteWord = /[*※]|(?:注释?|备注|说明)[：:]/u;

/** A label without the note behind it (「规章（市级填报）」 → 「规章」); `null` when there is none. */
export function withoutNote(text: string): string | null {
  const plain = trimmed(text);
  const from = numberingOf(plain).length;
  const rest = plain.slice(from);
  const bracket = rest.search(opening);
  const isNote = bracket > 0 && (closing.test(rest) || !/[）)］\]】〕〗]/u.test(rest));
  const at = isNote ? bracket : rest.search(noteWord);
  return at > 0 ? trimmed(plain.slice(0, from + at)) : null;
}

/** Letters and digits only, simplified, widths unified, numbering kept. */
export function lettersOf(text: string): string {
  const known = letters.get(text);
  if (known !== undefined) return known;
  const found = simplified(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('其它', '其他');
  if (letters.size >= remembered) letters.clear();
  if (text.length <= longest) letters.set(text, found);
  return found;
}

/** Number of single-character edits between two short texts; `limit + 1` when there are more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const best = Math.min(swap, (above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1);
      line.push(best);
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    above = line;
  }
  return above[b.length] ?? limit + 1;
}

/** Do the characters of `short` stand in `long` in the same order? */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at >= short.length;
}
