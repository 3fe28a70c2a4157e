import { isBlank } from './blank.ts';
import type { Glyph } from './page.ts';

/** Characters that stand close together, as printed. */
export interface Word {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  /** A printed space stands before it on the same line. */
  readonly spaced: boolean;
}

const joins = 0.3;

/** Puts characters into words, in the order in which they were drawn. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let current: Glyph[] = [];
  let spaced = false;
  const flush = (spaceAfter: boolean) => {
    if (current.length > 0) {
      const word = wordFrom(current, spaced);
      if (word.text !== '') words.push(word);
      current = [];
      spaced = false;
    }
    spaced ||= spaceAfter;
  };
  for (const glyph of glyphs) {
    if (glyph.text !== '' && isBlank(glyph.text)) {
      flush(true);
      continue;
    }
    const last = current.at(-1);
    if (last && isOverprint(current, glyph)) continue;
    if (last && !follows(last, glyph)) flush(false);
    current.push(glyph);
  }
  flush(false);
  return words;
}

/** A word of these characters. */
export function wordFrom(glyphs: readonly Glyph[], spaced: boolean): Word {
  return {
    glyphs,
    text: glyphs.map((glyph) => glyph.text).join(''),
    x0: Math.min(...glyphs.map((glyph) => glyph.x0)),
    x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
    y0: Math.min(...glyphs.map((glyph) => glyph.y0)),
    y1: Math.max(...glyphs.map((glyph) => glyph.y1)),
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    spaced,
  };
}

function follows(last: Glyph, next: Glyph): boolean {
  if (last.turn !== next.turn || last.vertical !== next.vertical) return false;
  const em = Math.max(last.size, next.size);
  if (last.vertical || last.turn !== 0) {
    return last.run === next.run && Math.abs(last.x0 - next.x0) < joins * em;
  }
  const gap = next.x0 - last.x1;
  const drop = Math.abs(next.y1 - last.y1);
  return gap > -joins * em && gap < joins * em && drop < joins * em;
}

/** Bold made by printing a character twice. */
function isOverprint(before: readonly Glyph[], glyph: Glyph): boolean {
  return before
    .slice(-4)
    .some(
      (other) =>
        other.text === glyph.text &&
        other.run !== glyph.run &&
        Math.abs(other.x0 - glyph.x0) < 0.12 * glyph.size &&
        Math.abs(other.y0 - glyph.y0) < 0.12 * glyph.size,
    );
}
