import type { Page } from './page.ts';
import { lineText, type Line } from './text.ts';

/** A page's free lines (those outside tables). */
export interface PageLines {
  readonly page: Page;
  readonly lines: readonly Line[];
}

const margin = 0.13;
const pageNumber =
  /^[-—–－―─·.\s]*(?:第\s*)?\d{1,4}\s*(?:页)?\s*(?:(?:[/／]|共|of|，共|,共)\s*\d{1,4}\s*(?:页)?)?[-—–－―─·.\s]*$/iu;

/** Leaves out page numbers and the headers and footers that pages share. */
export function withoutFurniture(pages: readonly PageLines[]): PageLines[] {
  const counts = new Map<string, number>();
  for (const { page, lines } of pages) {
    const keys = new Set(
      lines.filter((line) => inMargin(line, page)).map((line) => keyOf(line, page)),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map(({ page, lines }) => {
    const isFurniture = (line: Line): boolean =>
      inMargin(line, page) &&
      (pageNumber.test(lineText(line)) || (counts.get(keyOf(line, page)) ?? 0) >= often);
    const inner = peeled(lines, isFurniture);
    return { page, lines: inner.filter((line) => !isDashedNumber(line)) };
  });
}

/** Without what stands outermost: a figure below the rest of a row is no page number. */
function peeled(lines: readonly Line[], isFurniture: (line: Line) => boolean): readonly Line[] {
  const first = lines.findIndex((line) => !isFurniture(line));
  const last = lines.findLastIndex((line) => !isFurniture(line));
  return first < 0 ? [] : lines.slice(first, last + 1);
}

function inMargin(line: Line, page: Page): boolean {
  return line.y1 <= margin * page.height || line.y0 >= (1 - margin) * page.height;
}

function isDashedNumber(line: Line): boolean {
  return /^[-—–－―─]\s*\d{1,3}\s*[-—–－―─]$/u.test(lineText(line));
}

/** Same words (whatever the digits) at the same height. */
function keyOf(line: Line, page: Page): string {
  const words = lineText(line).replace(/\d+/gu, '#').replace(/\s/gu, '');
  return `${Math.round(line.y0 / 6)}|${page.width > page.height ? 'wide' : 'tall'}|${words}`;
}
