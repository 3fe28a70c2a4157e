import type { Block } from '../../core/document/document.ts';
import { isEmpty, type TextLine } from './lines.ts';
import { paragraphOf } from './paragraphs.ts';
import { gridOf, type TextRow } from './rows.ts';

const leastRows = 5;

/** Are the cells of a row set apart by TABs on one line, as tables pasted from an office program? */
export function isTabSeparated(lines: readonly TextLine[]): boolean {
  const single = lines.filter((line) => line.text.lastIndexOf('\t') === 0).length;
  const several = lines.filter((line) => line.text.includes('\t', 1)).length;
  return several >= leastRows && several > single;
}

/**
 * Rows of cells set apart by TABs. Where merged cells are lost only order is known; where every row
 * of a table has as many cells, as copied from a spreadsheet, each stands in its column.
 */
export function readTabSeparated(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  let rows: TextRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(gridOf(rows, isRectangle(rows)));
    rows = [];
  };
  for (const line of lines) {
    if (isRow(line)) rows.push({ cells: line.text.split('\t').map((cell) => cell.trim()), line });
    else if (!isEmpty(line)) {
      endTable();
      blocks.push(paragraphOf(line));
    }
  }
  endTable();
  return blocks;
}

function isRectangle(rows: readonly TextRow[]): boolean {
  const [first] = rows;
  return rows.length > 2 && rows.every(({ cells }) => cells.length === first?.cells.length);
}

function isRow(line: TextLine): boolean {
  return line.text.includes('\t', 1) || (line.text.startsWith('\t') && !isEmpty(line));
}
