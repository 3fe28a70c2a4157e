import type { Bytes } from '../bytes.ts';
import { limits, tooLarge } from '../limits.ts';
import type { SheetCell } from '../sheet/blocks.ts';
import { merged } from '../sheet/grid.ts';
import { shownNumber } from '../sheet/number.ts';
import type { Range } from '../sheet/reference.ts';
import type { Book } from './book.ts';
import { Cursor } from './cursor.ts';
import { packedNumber } from './number.ts';
import { record, recordsFrom, type SheetRecord } from './records.ts';
import { textAt, withoutStruck } from './texts.ts';

/** Reads the visible cells of one sheet in reading order, merged cells once with their spans. */
export function readSheetCells(stream: Uint8Array, start: number, book: Book): SheetCell[] {
  const reader = new SheetReader(book);
  for (const found of recordsFrom(stream, start)) reader.record(found);
  return merged(reader.shown, reader.merges);
}

const hiddenRow = 0x20;
const hiddenColumn = 0x01;

class SheetReader {
  readonly merges: Range[] = [];
  private readonly book: Book;
  private readonly cells = new Map<number, SheetCell>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { from: number; to: number }[] = [];
  /** The cell of a formula whose text comes in the next record. */
  private awaiting: readonly [number, number] | null = null;

  constructor(book: Book) {
    this.book = book;
  }

  record(found: SheetRecord): void {
    const { id, data } = found;
    if (id === record.row) this.row(data);
    else if (id === record.column) this.column(data);
    else if (id === record.merged) this.merge(data);
    else if (id === record.formulaText) this.formulaText(found);
    else this.cell(found);
  }

  /** Visible cells in reading order; a cell that is written twice counts as written last. */
  get shown(): SheetCell[] {
    return [...this.cells.values()]
      .filter(({ row, column }) => !this.hiddenRows.has(row) && !this.isHidden(column))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  private cell(found: SheetRecord): void {
    const { id, data } = found;
    if (id === record.text) this.put(data, this.book.texts[data.u32(6)] ?? '#REF!');
    else if (id === record.plainText || id === record.richText) this.put(data, this.label(found));
    else if (id === record.integer) this.put(data, shownNumber(packedNumber(data.u32(6))));
    else if (id === record.integers) this.integers(data);
    else if (id === record.float) this.put(data, shownNumber(String(data.f64(6))));
    else if (id === record.switch) this.put(data, switchText(data.u8(6), data.u8(7) === 1));
    else if (id === record.formula) this.formula(data);
  }

  private put(data: Bytes, text: string, column = data.u16(2)): void {
    const row = data.u16(0);
    if (column >= limits.columns) throw tooLarge('表格列数太多');
    if (this.cells.size >= limits.cells) throw tooLarge('表格单元格太多');
    const cell = { row, column, rowSpan: 1, columnSpan: 1, text: text.trim() };
    this.cells.set(row * limits.columns + column, cell);
  }

  private integers(data: Bytes): void {
    const first = data.u16(2);
    for (let at = 4; at + 8 <= data.length; at += 6)
      this.put(data, shownNumber(packedNumber(data.u32(at + 2))), first + (at - 4) / 6);
  }

  /** The stored result of a formula: a number, or a mark of its kind. */
  private formula(data: Bytes): void {
    const kind = data.u16(12) === 0xffff ? data.u8(6) : null;
    this.awaiting = kind === 0 ? [data.u16(0), data.u16(2)] : null;
    if (kind === null) this.put(data, shownNumber(String(data.f64(6))));
    else if (kind === 0) this.put(data, '=');
    else if (kind === 1 || kind === 2) this.put(data, switchText(data.u8(8), kind === 2));
    else this.put(data, '');
  }

  private formulaText({ pieces }: SheetRecord): void {
    if (!this.awaiting) return;
    const [row, column] = this.awaiting;
    const key = row * limits.columns + column;
    const cell = this.cells.get(key);
    if (cell) this.cells.set(key, { ...cell, text: this.text(new Cursor(pieces)).trim() });
    this.awaiting = null;
  }

  /** A text that stands in the cell itself. */
  private label({ id, pieces }: SheetRecord): string {
    const cursor = new Cursor(pieces, 6);
    const text = this.text(cursor);
    if (id !== record.richText || cursor.isAtEnd) return text;
    const wide = this.book.encoding === null;
    const number = (): number => (wide ? cursor.u16() : cursor.u8());
    const count = number();
    const runs = Array.from({ length: count }, () => [number(), number()] as const);
    return withoutStruck(text, runs, this.book.struck);
  }

  private text(cursor: Cursor): string {
    const { encoding, struck } = this.book;
    if (encoding === null) return textAt(cursor, struck);
    const bytes = Array.from({ length: cursor.u16() }, () => cursor.u8());
    return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  }

  private row(data: Bytes): void {
    if (data.u16(12) & hiddenRow) this.hiddenRows.add(data.u16(0));
  }

  private column(data: Bytes): void {
    if ((data.u16(8) & hiddenColumn) === 0 || this.hiddenColumns.length >= 1_000) return;
    this.hiddenColumns.push({ from: data.u16(0), to: data.u16(2) });
  }

  private isHidden(column: number): boolean {
    return this.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  }

  private merge(data: Bytes): void {
    for (let at = 2; at + 8 <= data.length && this.merges.length < limits.cells; at += 8) {
      const [row, last, column, end] = [0, 2, 4, 6].map((offset) => data.u16(at + offset));
      const [rows, columns] = [(last ?? 0) - (row ?? 0) + 1, (end ?? 0) - (column ?? 0) + 1];
      if (rows > 0 && columns > 0)
        this.merges.push({ row: row ?? 0, column: column ?? 0, rows, columns });
    }
  }
}

function switchText(value: number, isError: boolean): string {
  return isError ? '#N/A' : value === 1 ? 'TRUE' : 'FALSE';
}
