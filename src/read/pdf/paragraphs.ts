import { isHeading } from '../../core/parse/headings.ts';
import { numberingOf } from '../../core/parse/words.ts';
import { lineText, type Line } from './text.ts';

/** A line of running text with its page. */
export interface PageLine {
  readonly line: Line;
  readonly page: number;
}

/** One paragraph and where it begins. */
export interface Prose {
  readonly text: string;
  readonly page: number;
}

/** Joins lines into paragraphs: a line that fills the column goes on in a line that is not indented. */
export function proseOf(lines: readonly PageLine[], left: number, right: number): Prose[] {
  const prose: { text: string; page: number }[] = [];
  let last: PageLine | null = null;
  for (const next of lines) {
    const text = lineText(next.line);
    const open = prose.at(-1);
    const link = last && open ? linkOf(last, next, left, right) : null;
    if (open && link !== null)
      open.text += link === '' ? seam(open.text, text) + text : link + text;
    else prose.push({ text, page: next.page });
    last = next;
  }
  return prose;
}

/** What stands between two lines of one paragraph; `null` = the second begins a new one. */
function linkOf(last: PageLine, next: PageLine, left: number, right: number): string | null {
  const [above, below] = [last.line, next.line];
  if (beginsSection(lineText(below))) return null;
  const em = Math.max(above.size, below.size);
  if (Math.abs(above.size - below.size) > 0.15 * em) return null;
  const samePage = last.page === next.page;
  if (samePage && below.y0 - above.y1 > 1.6 * em) return null;
  const indented = below.x0 > left + 1.2 * em;
  const full = above.x1 > right - 2.2 * em;
  if (full && !indented) return '';
  const centred = (line: Line) =>
    line.x0 > left + 2.5 * em && Math.abs(line.x0 - left - (right - line.x1)) < 2 * em;
  const heading = em > 15.5;
  if (samePage && heading && (centred(above) || full) && centred(below)) return '\n';
  return null;
}

/** 「一、总体情况」, however full the line above it is. */
export function beginsSection(text: string): boolean {
  return numberingOf(text) !== '' && isHeading(text);
}

function seam(before: string, after: string): string {
  return /[A-Za-z0-9,.]$/u.test(before) && /^[A-Za-z]/u.test(after) ? ' ' : '';
}
