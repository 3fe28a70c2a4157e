import type { Word } from './word.ts';

/** Words that stand on one line, left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
}

/** Words by line, top to bottom. */
export function linesOf(words: readonly Word[]): Line[] {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row?.some((other) => onOneLine(other, word))) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => lineFrom(row));
}

/** Lines of a page: those that stand level, and turned ones (the heading of a turned table). */
export function pageLines(words: readonly Word[]): Line[] {
  const turns = [1, 2, 3].map((turn) => words.filter((word) => word.glyphs[0]?.turn === turn));
  const level = words.filter((word) => (word.glyphs[0]?.turn ?? 0) === 0);
  if (level.length === words.length) return linesOf(words);
  return [...linesOf(level), ...turns.flatMap(turnedLines)].sort((a, b) => a.y0 - b.y0);
}

/** Turned words read level, each line where it stands on the page. */
function turnedLines(words: readonly Word[]): Line[] {
  const places = new Map(upright(words).map((laid, at) => [laid, words[at] ?? laid]));
  return linesOf([...places.keys()]).map((line) => {
    const printed = line.words.map((word) => places.get(word) ?? word);
    return {
      ...line,
      x0: Math.min(...printed.map((word) => word.x0)),
      x1: Math.max(...printed.map((word) => word.x1)),
      y0: Math.min(...printed.map((word) => word.y0)),
      y1: Math.max(...printed.map((word) => word.y1)),
    };
  });
}

/** The words as one line, left to right. */
export function lineFrom(row: Word[]): Line {
  const words = withoutOverprint(row.sort((a, b) => a.x0 - b.x0));
  return {
    words,
    x0: Math.min(...words.map((word) => word.x0)),
    x1: Math.max(...words.map((word) => word.x1)),
    y0: Math.min(...words.map((word) => word.y0)),
    y1: Math.max(...words.map((word) => word.y1)),
    size: Math.max(...words.map((word) => word.size)),
  };
}

/** Bold made by printing a whole line twice. */
function withoutOverprint(words: readonly Word[]): Word[] {
  return words.filter((word, at) => {
    const last = words[at - 1];
    const near = 0.15 * word.size;
    return !(
      last?.text === word.text &&
      Math.abs(last.x0 - word.x0) < near &&
      Math.abs(last.y0 - word.y0) < near
    );
  });
}

function middle(word: Word): number {
  return (word.y0 + word.y1) / 2;
}

function onOneLine(one: Word, other: Word): boolean {
  const shared = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  return shared > 0.5 * Math.min(one.y1 - one.y0, other.y1 - other.y0);
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/u;

/** The text of a line; gaps that a reader sees become one space. */
export function lineText(line: Line): string {
  let text = '';
  let last: Word | null = null;
  for (const word of line.words) {
    if (last) text += gapText(last, word);
    text += word.text;
    last = word;
  }
  return text;
}

function gapText(last: Word, word: Word): string {
  const gap = (word.x0 - last.x1) / Math.max(last.size, word.size);
  const eastAsian = wide.test(last.text.at(-1) ?? '') && wide.test(word.text[0] ?? '');
  if (eastAsian) return gap > 1.5 || (word.spaced && gap > 0.4) ? ' ' : '';
  return gap > 0.2 || (word.spaced && gap > 0.1) ? ' ' : '';
}

/** What office programs leave free beside the text of a cell, both sides together. */
const cellMargins = 11;

/**
 * The lines of one cell as one text. A figure cut because the cell was full goes on; two figures
 * one below the other stay on two lines.
 */
export function cellText(words: readonly Word[], width: number): string {
  let text = '';
  let last: Line | null = null;
  for (const line of linesOf(upright(words))) {
    const next = lineText(line);
    if (last) text += breakText(last, line, text, next, width);
    text += next;
    last = line;
  }
  return text;
}

function breakText(last: Line, line: Line, before: string, after: string, width: number): string {
  const one = before.at(-1) ?? '';
  const other = after[0] ?? '';
  if (wide.test(one) || wide.test(other)) return /^\d/u.test(other) && /\d$/u.test(one) ? '\n' : '';
  if (!/[\d.,-]/u.test(one) || !/[\d.,]/u.test(other))
    return /\w/u.test(one) && /\w/u.test(other) ? ' ' : '';
  const next = line.words[0]?.glyphs[0];
  const wider = last.x1 - last.x0 + (next ? next.x1 - next.x0 : 0.6 * line.size);
  const full = wider > width - Math.max(0.9 * line.size, cellMargins);
  return full && last.words.length === 1 && line.words.length === 1 ? '' : '\n';
}

/** Turned and vertical text laid level, so that it reads left to right, top to bottom. */
function upright(words: readonly Word[]): readonly Word[] {
  const first = words[0]?.glyphs[0];
  if (!first || (first.turn === 0 && !first.vertical)) return words;
  return words.map((word) => {
    const { x0, x1, y0, y1 } = word;
    if (first.turn === 3) return { ...word, x0: -y1, x1: -y0, y0: x0, y1: x1 };
    if (first.turn === 2) return { ...word, x0: -x1, x1: -x0, y0: -y1, y1: -y0 };
    return { ...word, x0: y0, x1: y1, y0: -x1, y1: -x0 };
  });
}
