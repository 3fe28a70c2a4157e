import { Refusal } from '../core/document/document.ts';

/**
 * What one document may ask of memory and time. Real reports stay far below;
 * whatever goes beyond is refused in one sentence instead of stalling a run.
 */
export const limits = {
  /** Bytes of plain text, of a web page, of a file of separated values. */
  markupBytes: 24_000_000,
  pageBytes: 20_000_000,
  valuesBytes: 4_000_000,
  /** Bytes of a container (docx, xlsx, ofd; doc, xls). */
  packageBytes: 64_000_000,
  /** Bytes of one part of a package after inflating. */
  partBytes: 96_000_000,
  packageParts: 20_000,
  /** Characters of one binary document. */
  characters: 4_000_000,
  /** Elements, attributes and comments of one page together; XML elements open at once. */
  elements: 800_000,
  depth: 4_000,
  /** Rules of a page's style sheets, and comparisons of elements with them. */
  styleRules: 5_000,
  styling: 20_000_000,
  /** Cells of one document and columns of one table. */
  cells: 500_000,
  columns: 16_384,
  /** Steps of looking for a free column under cells that span rows. */
  placing: 40_000_000,
} as const;

/** The refusal of a file that asks for more than `limits` allow. */
export function tooLarge(what: string): Refusal {
  return new Refusal('too_large', `文件过大：${what}，超出可读取的范围。`);
}
