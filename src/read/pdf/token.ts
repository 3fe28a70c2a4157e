import { isFigure } from './seam.ts';
import { beginsSection } from './paragraphs.ts';
import { lineFrom, lineText, type Line } from './text.ts';
import type { Word } from './word.ts';

/** A piece of a line that stands apart: what one cell of a table without lines prints there. */
export interface Token {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  readonly page: number;
  /** First of several tokens on its line: the label of a row. */
  readonly leads: boolean;
}

/** A line of a page; `shift` puts the pages one below the other. */
export interface FreeLine {
  readonly line: Line;
  readonly page: number;
  readonly shift: number;
}

const apart = 0.45;

/** The pieces of a line. */
export function tokensOf({ line, page, shift }: FreeLine): Token[] {
  const groups = groupsOf(line);
  return groups.map((words, at) => {
    const x0 = Math.min(...words.map((word) => word.x0));
    const x1 = Math.max(...words.map((word) => word.x1));
    const y0 = Math.min(...words.map((word) => word.y0)) + shift;
    const y1 = Math.max(...words.map((word) => word.y1)) + shift;
    const text = lineText({ ...line, words });
    return { text, x0, x1, y0, y1, size: line.size, page, leads: at === 0 && groups.length > 1 };
  });
}

function groupsOf(line: Line): Word[][] {
  const groups: Word[][] = [];
  for (const word of line.words) {
    const last = groups.at(-1)?.at(-1);
    if (last && word.x0 - last.x1 < apart * Math.max(last.size, word.size))
      groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups;
}

const larger = 1.25;

/** The line, or its pieces where one of them is a title or the heading of a section beside a list. */
export function headingApart(free: FreeLine): FreeLine[] {
  const pieces = groupsOf(free.line).map((words) => lineFrom(words));
  const sizes = pieces.map(({ size }) => size);
  const parts =
    pieces.some((line) => beginsSection(lineText(line))) ||
    Math.max(...sizes) > larger * Math.min(...sizes);
  return parts ? pieces.map((line) => ({ ...free, line })) : [free];
}

/** Height of the middle of a token. */
export function middleOf(token: { readonly y0: number; readonly y1: number }): number {
  return (token.y0 + token.y1) / 2;
}

/** Do the tokens of a line look like a row of figures? */
export function isFigureRow(tokens: readonly Token[]): boolean {
  return tokens.length >= 2 && tokens.slice(1).some((token) => isFigure(token.text));
}
