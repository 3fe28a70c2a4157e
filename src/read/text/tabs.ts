import type { Block, GridCell } from '../../core/document/document.ts';
import { isHeading } from '../../core/parse/headings.ts';
import { squeeze } from '../../core/parse/words.ts';
import { isEmpty, placeOf, type TextLine } from './lines.ts';

/** Do cells stand on lines that begin with a TAB? */
export function isTabbed(lines: readonly TextLine[]): boolean {
  return lines.filter((line) => line.text.startsWith('\t')).length >= 5;
}

interface OpenCell {
  text: string;
  readonly place: string;
}

/**
 * Text in which a cell is a line that begins with a TAB and an empty line ends a row. A cell may
 * hold line breaks and empty lines, so a row may come in pieces: only the order of the cells is
 * known.
 */
export function readTabs(lines: readonly TextLine[]): Block[] {
  const reader = new TabReader(lines);
  lines.forEach((line, at) => reader.read(line, at));
  return reader.finish();
}

class TabReader {
  private readonly blocks: Block[] = [];
  private readonly lines: readonly TextLine[];
  private rows: OpenCell[][] = [];
  private row: OpenCell[] = [];
  private emptyLines = 0;

  constructor(lines: readonly TextLine[]) {
    this.lines = lines;
  }

  read(line: TextLine, at: number): void {
    if (line.text.startsWith('\t')) this.readCells(line);
    else if (isEmpty(line)) this.emptyLines += 1;
    else if (this.continues(line, at)) this.extend(line);
    else this.readParagraph(line);
  }

  finish(): Block[] {
    this.endGrid();
    return this.blocks;
  }

  private readCells(line: TextLine): void {
    if (this.emptyLines > 0) this.endRow();
    this.emptyLines = 0;
    for (const text of line.text.slice(1).split('\t'))
      this.row.push({ text, place: placeOf(line) });
  }

  private readParagraph(line: TextLine): void {
    this.endGrid();
    this.emptyLines = 0;
    this.blocks.push({ kind: 'paragraph', text: line.text, place: placeOf(line) });
  }

  private extend(line: TextLine): void {
    const cell = this.row.at(-1);
    if (cell) cell.text += '\n'.repeat(this.emptyLines + 1) + line.text;
    this.emptyLines = 0;
  }

  /** Does a line without a TAB belong to the cell before it? */
  private continues(line: TextLine, at: number): boolean {
    const cell = this.row.at(-1);
    if (!cell || line.text.length > 60 || isHeading(line.text)) return false;
    if (this.emptyLines === 0) return true;
    const follows = this.lines[at + 1];
    if (follows?.text.startsWith('\t') === true && this.isLabelsOnly(line.text)) return true;
    const inTable = follows !== undefined && (follows.text.startsWith('\t') || isEmpty(follows));
    return inTable && squeeze(cell.text) === '' && this.leads(line, at);
  }

  /** A row whose label an empty line cut, even behind its number: its figures are still to come. */
  private isLabelsOnly(rest: string): boolean {
    const cut = /^[.．、)）]/u.test(squeeze(rest))
      ? /^[（(\d]|\p{Script=Han}/u
      : /[（(]|\p{Script=Han}|^\d\.$/u;
    return this.row.length <= 2 && this.row.every((cell) => cut.test(squeeze(cell.text)));
  }

  /** After empty lines: a side cell that starts a row, or a figure pushed down in its cell. */
  private leads(line: TextLine, at: number): boolean {
    if (/^[\d.,，/-]{1,20}$/u.test(squeeze(line.text))) return true;
    const startsRow = this.row.every((cell) => squeeze(cell.text) === '');
    return startsRow && this.lines[at + 1]?.text.startsWith('\t') === true && !this.isWholeRow();
  }

  private isWholeRow(): boolean {
    return this.row.length > 3;
  }

  private endRow(): void {
    if (this.row.length > 0) this.rows.push(this.row);
    this.row = [];
  }

  private endGrid(): void {
    this.endRow();
    const first = this.rows[0]?.[0];
    if (first) {
      const cells = this.rows.flatMap((row, at) =>
        row.map((cell, column) => cellAt(cell, at, column)),
      );
      const columns = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
      const rows = this.rows.length;
      this.blocks.push({ kind: 'grid', cells, rows, columns, exact: false, place: first.place });
    }
    this.rows = [];
  }
}

function cellAt(cell: OpenCell, row: number, column: number): GridCell {
  return { text: cell.text, place: cell.place, row, column, rowSpan: 1, columnSpan: 1 };
}
