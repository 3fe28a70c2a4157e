import { joinText } from './seam.ts';
import type { Part, PartCell } from './part.ts';
import { isNumbered } from './seam.ts';
import { lineText, type Line } from './text.ts';
import type { Word } from './word.ts';

/** A table and the free lines of its page. */
export interface PartAndLines {
  readonly part: Part;
  readonly lines: readonly Line[];
}

const near = 2.2;

/** Some printers let the text of a cut cell run on below the last drawn line: it belongs to the cell. */
export function withTail({ part, lines }: PartAndLines): PartAndLines {
  const below = lines.filter((line) => line.y0 > part.bottom - 0.5 * line.size);
  let edge = part.bottom;
  let grown = part;
  const taken = new Set<Line>();
  for (const line of below.toSorted((a, b) => a.y0 - b.y0)) {
    const open = openCells(grown, 'below');
    if (line.y0 - edge > near * line.size || !fits(line, open, part)) break;
    for (const word of line.words) grown = withWord(grown, word, open, 'below');
    taken.add(line);
    edge = line.y1;
  }
  if (taken.size < below.length) return { part, lines };
  return { part: grown, lines: lines.filter((line) => !taken.has(line)) };
}

/** The same above the first drawn line of the next page. */
export function withHead({ part, lines }: PartAndLines): PartAndLines {
  const above = lines.filter((line) => line.y1 < part.top + 0.5 * line.size);
  let edge = part.top;
  let grown = part;
  const taken = new Set<Line>();
  for (const line of above.toSorted((a, b) => b.y0 - a.y0)) {
    const open = openCells(grown, 'above');
    if (edge - line.y1 > near * line.size || !fits(line, open, part)) break;
    for (const word of line.words.toReversed()) grown = withWord(grown, word, open, 'above');
    taken.add(line);
    edge = line.y0;
  }
  if (taken.size < above.length) return { part, lines };
  return { part: grown, lines: lines.filter((line) => !taken.has(line)) };
}

type Side = 'above' | 'below';

function openCells(part: Part, side: Side): PartCell[] {
  return part.cells.filter((cell) =>
    side === 'below'
      ? cell.openBottom && cell.row + cell.rowSpan === part.rows
      : cell.openTop && cell.row === 0,
  );
}

function fits(line: Line, open: readonly PartCell[], part: Part): boolean {
  if (isNumbered(lineText(line))) return false;
  return line.words.every((word) => open.some((cell) => holds(cell, word, part)));
}

function holds(cell: PartCell, word: Word, part: Part): boolean {
  const left = part.xs[cell.column] ?? 0;
  const right = part.xs[cell.column + cell.columnSpan] ?? 0;
  return word.x0 >= left - 1 && word.x1 <= right + 1;
}

function withWord(part: Part, word: Word, open: readonly PartCell[], side: Side): Part {
  const column = open.find((cell) => holds(cell, word, part))?.column;
  const cells = part.cells.map((cell) => {
    const mine = cell.column === column && openCells(part, side).includes(cell);
    if (!mine) return cell;
    const text = side === 'below' ? joinText(cell.text, word.text) : joinText(word.text, cell.text);
    return { ...cell, text };
  });
  return { ...part, cells };
}
