import type { Block } from '../../core/document/document.ts';
import { isFigureText } from '../../core/parse/count.ts';
import { isHeading } from '../../core/parse/headings.ts';
import { isEmpty, type TextLine } from './lines.ts';
import { paragraphOf } from './paragraphs.ts';
import { gridOf, type TextRow } from './rows.ts';

const leastFigures = 10;
/** No row of the form has more cells. */
const mostBlanks = 15;
const longestCell = 60;

/** Does the text hold its tables as one cell on each line? */
export function isColumnOfCells(lines: readonly TextLine[]): boolean {
  return lines.filter(isFigure).length >= leastFigures;
}

/** One cell on each line; an empty line is an empty cell unless every line is followed by one. */
export function readCellPerLine(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  let open: TextLine[] = [];
  const close = (): void => {
    blocks.push(...blocksOf(open));
    open = [];
  };
  for (const line of lines) {
    if (isEmpty(line) || isCell(line)) open.push(line);
    else {
      close();
      blocks.push(paragraphOf(line));
    }
  }
  close();
  return blocks;
}

function isCell(line: TextLine): boolean {
  return (
    line.text.trim().length <= longestCell && !/[。；]/u.test(line.text) && !isHeading(line.text)
  );
}

function isFigure({ text }: TextLine): boolean {
  return isFigureText(text);
}

/** Short lines are a table when several of them are figures, else paragraphs. */
function blocksOf(lines: readonly TextLine[]): Block[] {
  const last = lines.findLastIndex(isFigure);
  const first = lines.findIndex((line) => !isEmpty(line));
  const printed = lines.filter((line) => !isEmpty(line));
  if (last < 0) return printed.map(paragraphOf);
  const inside = lines.slice(first, last + 1);
  const after = lines.slice(last + 1);
  const text = after.findIndex((line) => !isEmpty(line));
  const blanks = after.slice(0, Math.min(text < 0 ? after.length : text, mostBlanks));
  const cells = isDoubleSpaced(inside)
    ? inside.filter((line) => !isEmpty(line))
    : [...inside, ...blanks];
  const rows: TextRow[] = cells.map((line) => ({ cells: [line.text.trim()], line }));
  return [gridOf(rows, false), ...after.filter((line) => !isEmpty(line)).map(paragraphOf)];
}

function isDoubleSpaced(lines: readonly TextLine[]): boolean {
  const printed = lines.filter((line) => !isEmpty(line)).length;
  const empty = lines.filter((line, at) => {
    const before = lines[at - 1];
    return isEmpty(line) && before !== undefined && !isEmpty(before);
  }).length;
  return empty * 10 >= (printed - 1) * 9;
}
