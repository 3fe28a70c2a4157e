import { limits, tooLarge } from '../limits.ts';
import { readXml, type XmlAttributes, type XmlEvents } from '../xml.ts';
import type { Package } from '../zip.ts';
import type { SheetCell } from './blocks.ts';
import { RichText } from './book.ts';
import { positionOf, rangeOf, type Range } from './reference.ts';
import { shownNumber } from './number.ts';

/** Reads the visible cells of one sheet in reading order, merged cells once with their spans. */
export function readCells(container: Package, part: string, texts: readonly string[]): SheetCell[] {
  const reader = new SheetReader(texts);
  readXml(container, part, reader);
  return merged(reader.cells, reader.merges);
}

class SheetReader implements XmlEvents {
  readonly cells: SheetCell[] = [];
  readonly merges: Range[] = [];
  private readonly texts: readonly string[];
  private readonly hidden: { from: number; to: number }[] = [];
  private readonly inline = new RichText();
  private row = -1;
  private column = -1;
  private hiddenRow = false;
  private type = 'n';
  private value = '';
  private formula = false;
  private capturing = false;

  constructor(texts: readonly string[]) {
    this.texts = texts;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'x:row') this.startRow(attributes);
    else if (name === 'x:c') this.startCell(attributes);
    else if (name === 'x:v') this.startValue();
    else if (name === 'x:f') this.formula = true;
    else if (name === 'x:col' && isSet(attributes['hidden'])) this.hide(attributes);
    else if (name === 'x:mergeCell') this.merge(attributes['ref']);
    else this.inline.open(name, attributes);
  }

  close(name: string): void {
    if (name === 'x:v') this.capturing = false;
    else if (name === 'x:c') this.endCell();
    else this.inline.close(name);
  }

  text(text: string): void {
    if (this.capturing) this.value += text;
    else this.inline.text(text);
  }

  private startRow(attributes: XmlAttributes): void {
    const number = positionOf(`A${attributes['r'] ?? ''}`)?.row;
    this.row = Math.max(number ?? 0, this.row + 1);
    this.column = -1;
    this.hiddenRow = isSet(attributes['hidden']);
  }

  private startCell(attributes: XmlAttributes): void {
    const at = positionOf(attributes['r'] ?? '');
    this.column = Math.max(at?.column ?? 0, this.column + 1);
    if (this.column >= limits.columns) throw tooLarge('表格列数太多');
    this.type = attributes['t'] ?? 'n';
    this.value = '';
    this.formula = false;
    this.inline.start();
  }

  /** A second value in one cell is kept apart from the first: two figures are not one. */
  private startValue(): void {
    if (this.value !== '') this.value += ' ';
    this.capturing = true;
  }

  private endCell(): void {
    const { row, column } = this;
    if (this.hiddenRow || this.hidden.some(({ from, to }) => column >= from && column <= to))
      return;
    if (this.cells.length >= limits.cells) throw tooLarge('表格单元格太多');
    this.cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: this.shown().trim() });
  }

  /** A formula without a stored result shows that it is one: its figure is not known. */
  private shown(): string {
    if (this.type === 's') return this.texts[Number(this.value)] ?? '#REF!';
    if (this.type === 'inlineStr') return this.inline.content;
    if (this.value === '' && this.formula) return '=';
    if (this.type === 'b') return isSet(this.value) ? 'TRUE' : 'FALSE';
    return this.type === 'n' ? shownNumber(this.value.trim()) : this.value;
  }

  private hide(attributes: XmlAttributes): void {
    const [from, to] = [Number(attributes['min']), Number(attributes['max'])];
    if (from > 0 && to >= from && this.hidden.length < 1_000) {
      this.hidden.push({ from: from - 1, to: to - 1 });
    }
  }

  private merge(reference: string | undefined): void {
    const range = rangeOf(reference ?? '');
    if (range && this.merges.length < limits.cells) this.merges.push(range);
  }
}

function isSet(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Gives the first cell of each merged range its spans and drops the cells it covers. */
export function merged(cells: readonly SheetCell[], merges: readonly Range[]): SheetCell[] {
  if (merges.length === 0) return [...cells];
  const starts = new Map(merges.map((range) => [`${range.row} ${range.column}`, range]));
  const open: Range[] = [];
  const kept: SheetCell[] = [];
  let last = -1;
  let steps = 0;
  for (const cell of cells) {
    if (cell.row !== last) dropEnded(open, cell.row);
    last = cell.row;
    steps += open.length;
    if (steps > limits.placing) throw tooLarge('合并单元格太多');
    if (open.some((range) => covers(range, cell))) continue;
    const range = starts.get(`${cell.row} ${cell.column}`);
    if (range) open.push(range);
    kept.push(range ? { ...cell, rowSpan: range.rows, columnSpan: range.columns } : cell);
  }
  return kept;
}

function dropEnded(open: Range[], row: number): void {
  for (let index = open.length - 1; index >= 0; index--) {
    const range = open[index];
    if (range && range.row + range.rows <= row) open.splice(index, 1);
  }
}

function covers(range: Range, cell: SheetCell): boolean {
  return (
    cell.row < range.row + range.rows &&
    cell.column >= range.column &&
    cell.column < range.column + range.columns
  );
}
