import type { Block } from '../../core/document/document.ts';
import { isHeading } from '../../core/parse/headings.ts';
import { isEmpty, type TextLine } from './lines.ts';
import { paragraphOf } from './paragraphs.ts';
import { gridOf, type TextRow } from './rows.ts';

const leastRows = 8;
/** Lines without a gap that may stand inside a table: halves of a label. */
const mostBetween = 6;
const figure = /^(?:[-+−－]?\d[\d,]{0,20}(?:\.\d{1,8})?|[-–—/／]{1,4}|无)$/u;
const pageNumber =
  /^(?:[-–—－]{1,2} ?\d{1,3} ?[-–—－]{1,2}|第 ?\d{1,3} ?页.{0,12}|\d{1,3} ?\/ ?\d{1,3})$/u;

/** Are columns set apart by gaps, as programs print them that turn a PDF into text? */
export function isAligned(lines: readonly TextLine[]): boolean {
  let rows = 0;
  for (const line of lines) {
    if (cellsOf(line.text).length >= 2 && /\d/u.test(line.text)) rows += 1;
    if (rows >= leastRows) return true;
  }
  return false;
}

/** Text with columns set apart by gaps; empty cells leave no trace, so only order is known. */
export function readAligned(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  let rows: TextRow[] = [];
  let between: TextLine[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(gridOf(rows, false, true));
    blocks.push(...between.map(paragraphOf));
    rows = [];
    between = [];
  };
  for (const line of lines) {
    if (isEmpty(line) || pageNumber.test(line.text.trim())) continue;
    const cells = cellsOf(line.text);
    const heading = cells.length === 1 && isHeading(line.text);
    if (isTabular(cells) && !heading) {
      rows.push(...between.map((before) => ({ cells: [before.text.trim()], line: before })));
      rows.push({ cells, line });
      between = [];
    } else if (rows.length > 0 && !heading && between.length < mostBetween) between.push(line);
    else {
      endTable();
      blocks.push(paragraphOf(line));
    }
  }
  endTable();
  return blocks;
}

function isTabular(cells: readonly string[]): boolean {
  return cells.length >= 2 || figure.test(cells[0] ?? '');
}

/** Pieces between gaps of two spaces, and the figures that close a line after single spaces. */
function cellsOf(text: string): string[] {
  return spaced(text)
    .split(/ {2,}|\t+/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .flatMap(withFigures);
}

/** An ideographic space between two characters belongs to the word; elsewhere it is a gap. */
function spaced(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replace(/(?<=\p{Script=Han})\u3000(?=\p{Script=Han})/gu, '')
    .replaceAll('\u3000', '  ');
}

function withFigures(cell: string): string[] {
  const words = cell.split(' ');
  const from = words.findLastIndex((word) => !figure.test(word)) + 1;
  if (from === 0) return words;
  if (from === words.length || cell.length > 80 || /[。；]/u.test(cell)) return [cell];
  return [words.slice(0, from).join(' '), ...words.slice(from)];
}
