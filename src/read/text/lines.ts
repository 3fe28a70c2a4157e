import { squeeze } from '../../core/parse/words.ts';

/** One line of a text file with its 1-based number. */
export interface TextLine {
  readonly text: string;
  readonly number: number;
}

/** The lines of a text, whatever ends them; form feeds end a line too. */
export function linesOf(text: string): TextLine[] {
  return text
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u)
    .map((line, at) => ({ text: line, number: at + 1 }));
}

/** Has the line no visible letter? */
export function isEmpty(line: TextLine): boolean {
  return squeeze(line.text) === '';
}

/** `line 212`. */
export function placeOf(line: TextLine): string {
  return `line ${line.number}`;
}
