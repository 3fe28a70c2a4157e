import type { Block } from '../../core/document/document.ts';
import { isEmpty, type TextLine } from './lines.ts';
import { paragraphOf } from './paragraphs.ts';
import { gridOf, type TextRow } from './rows.ts';

const escapedBar = '\uE000';

/** Are there Markdown tables: at least three lines cut by bars? */
export function isMarkdown(lines: readonly TextLine[]): boolean {
  return lines.filter(isRow).length >= 3;
}

/** Markdown: tables of lines cut by bars, headings and paragraphs without their marks. */
export function readMarkdown(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  let rows: TextRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(gridOf(rows, isEven(rows)));
    rows = [];
  };
  for (const line of lines) {
    if (isRow(line)) {
      const cells = cellsOf(line.text);
      if (!isRule(cells)) rows.push({ cells: cells.map(plain), line });
      continue;
    }
    endTable();
    if (!isEmpty(line)) blocks.push(paragraphOf({ ...line, text: plain(line.text) }));
  }
  endTable();
  return blocks;
}

/** Rows of one length keep their columns; others have lost cells. */
function isEven(rows: readonly TextRow[]): boolean {
  return rows.every((row) => row.cells.length === rows[0]?.cells.length);
}

function isRow(line: TextLine): boolean {
  const text = line.text.trim();
  if (text.startsWith('|')) return text.indexOf('|', 1) > 0;
  return text.split('|').length >= 3;
}

function cellsOf(text: string): string[] {
  const inner = text.trim().replaceAll('\\|', escapedBar);
  const open = inner.startsWith('|') ? inner.slice(1) : inner;
  const body = open.endsWith('|') ? open.slice(0, -1) : open;
  return body.split('|').map((cell) => cell.replaceAll(escapedBar, '|').trim());
}

function isRule(cells: readonly string[]): boolean {
  return (
    cells.length > 0 &&
    cells.every((cell) => /^:?-{1,200}:?$/u.test(cell)) &&
    !cells.every((cell) => cell === '-')
  );
}

/** The text without marks of headings and emphasis; `<br>` is a line break. */
function plain(text: string): string {
  return text
    .replace(/<br ?\/?>/giu, '\n')
    .replace(/&nbsp;/gu, ' ')
    .replace(/^ {0,3}#{1,6} +/u, '')
    .replace(/\*\*|__/gu, '')
    .replace(/\\([.*_\-+#()[\]])/gu, '$1')
    .trim();
}
