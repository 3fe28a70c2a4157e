import type { Document } from '../document/document.ts';
import { squeeze, trimmed } from './words.ts';

const label = /(?:发布|公开|公布)(?:日期|时间)/u;
const labelled =
  /(?:发布|公开|公布)(?:日期|时间)[：:]{0,2}(20\d{2})[-年/.](\d{1,2})[-月/.](\d{1,2})(?!\d)/u;
const date = /^(20\d{2})[-年/.](\d{1,2})[-月/.](\d{1,2})(?!\d)/u;

/** The day of publication that the document labels as such or its page states; `null` = none. */
export function publishedOn(document: Document): string | null {
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      const found = isoOf(labelled.exec(squeeze(block.text)));
      if (found) return found;
      continue;
    }
    const found = inGrid(block.cells.map((cell) => cell.text));
    if (found) return found;
  }
  return document.metadata.publishedOn;
}

function inGrid(texts: readonly string[]): string | null {
  for (const [at, text] of texts.entries()) {
    if (text.length > 200 || !label.test(squeeze(text))) continue;
    const own = isoOf(labelled.exec(squeeze(text)));
    if (own) return own;
    const next = texts[at + 1];
    if (next !== undefined && squeeze(text).length <= 6) {
      const found = isoOf(date.exec(squeeze(trimmed(next))));
      if (found) return found;
    }
  }
  return null;
}

function isoOf(found: RegExpExecArray | null): string | null {
  const [, year, month = '', day = ''] = found ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return null;
  if (Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
