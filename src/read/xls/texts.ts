import { limits, tooLarge } from '../limits.ts';
import { Cursor } from './cursor.ts';
import type { SheetRecord } from './records.ts';

const has = { wide: 0x01, phonetic: 0x04, runs: 0x08 } as const;

/** The shared texts of a workbook; stretches in a font that strikes out are left out. */
export function sharedTexts({ pieces }: SheetRecord, struck: ReadonlySet<number>): string[] {
  const cursor = new Cursor(pieces, 4);
  const count = cursor.u32();
  if (count > limits.cells) throw tooLarge('文字太多');
  const texts: string[] = [];
  while (texts.length < count && !cursor.isAtEnd) texts.push(textAt(cursor, struck));
  return texts;
}

/** One text with its length before it. */
export function textAt(cursor: Cursor, struck: ReadonlySet<number>): string {
  const length = cursor.u16();
  const marks = cursor.u8();
  const runs = marks & has.runs ? cursor.u16() : 0;
  const phonetic = marks & has.phonetic ? cursor.u32() : 0;
  const text = cursor.letters(length, (marks & has.wide) !== 0);
  const starts = Array.from({ length: runs }, () => [cursor.u16(), cursor.u16()] as const);
  cursor.skip(phonetic);
  return withoutStruck(text, starts, struck);
}

/** Runs begin at a letter and name a font. */
export function withoutStruck(
  text: string,
  runs: readonly (readonly [number, number])[],
  struck: ReadonlySet<number>,
): string {
  if (!runs.some(([, font]) => struck.has(font))) return text;
  const kept = runs.map(([from, font], at) =>
    struck.has(font) ? '' : text.slice(from, runs[at + 1]?.[0] ?? text.length),
  );
  return text.slice(0, runs[0]?.[0] ?? 0) + kept.join('');
}
