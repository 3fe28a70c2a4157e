import type { GridCell } from '../document/document.ts';
import { formCells, formOf } from '../form/editions.ts';
import { figureLines, type Line } from '../form/line.ts';
import { cellKey, type CellId, type FormId, type TableId } from '../form/table.ts';
import type { Cell, Finding } from '../report/report.ts';
import { assign } from './assign.ts';
import { moneyIn, readCount, ruleFor } from './count.ts';
import type { PrintedTables } from './printed.ts';
import { reviewKey, type PrintedReview } from './review.ts';
import type { Segment } from './segments.ts';
import type { PrintedTable } from './table.ts';
import { ambiguousFigure, doubledRow, foreignUnit, otherOrder, unreadRow } from './notes.ts';
import { blockFor, standsInOtherOrder } from './order.ts';
import { tornRows } from './torn.ts';
import { unreadRows } from './unread.ts';
import { tableOf } from './vocabulary.ts';
import { numberingOf, trimmed } from './words.ts';

/** The figures of a report with what the reader noticed about them. */
export interface Figures {
  readonly cells: readonly Cell[];
  readonly notes: readonly Finding[];
}

/** Every cell of the edition once, in its own order, then what is printed beyond it. */
export function figuresOf(tables: PrintedTables, formId: FormId): Figures {
  const sheet = new Sheet(formId);
  for (const table of [tables.disclosure, tables.requests]) if (table) sheet.addTable(table);
  if (tables.review) sheet.addReview(tables.review);
  return sheet.figures();
}

/** What a row's surroundings say against it. */
interface Doubts {
  /** Its figures may not be its own. */
  readonly lost: boolean;
  /** Its blank cells may not be blank. */
  readonly gaps: boolean;
  readonly padded: boolean;
}

/** Rows that reports print several times on purpose. */
const localRows = ['other_services', 'other_documents'];

class Sheet {
  private readonly formId: FormId;
  private readonly read = new Map<string, Cell>();
  private readonly notes: Finding[] = [];

  constructor(formId: FormId) {
    this.formId = formId;
  }

  addTable(table: PrintedTable): void {
    const printed = new Map<string, number>();
    const known = table.segments.findIndex(
      (segment) => segment.rowId !== null && !isHeadingRest(segment),
    );
    const last = table.segments.findLastIndex((segment) => segment.rowId !== null);
    const inside = table.segments.slice(known, last + 1);
    const unread = unreadRows(table.segments, this.rowsOf(table.tableId));
    if (standsInOtherOrder(table, this.formId)) this.notes.push(otherOrder(table.tableId));
    const most = table.tableId === 'requests' ? 7 : 3;
    const adrift = inside.some(
      ({ rowId, label, values }) =>
        (rowId === null && label === '') ||
        values.filter((cell) => trimmed(cell.text) !== '').length > most,
    );
    const padded = inside.some(({ values }) => isPadded(values, most));
    const torn = tornRows(table.segments, (segment) => this.widthOf(table.tableId, segment));
    const shifts =
      adrift || torn.rows.size > 0 || inside.some((segment) => this.isOdd(table, segment));
    const filled = new Set(inside.flatMap(({ rowId, values }) => (hasFigure(values) ? rowId : [])));
    for (const { segment, rowIds } of unread)
      if (rowIds.length > 0) this.addUnread(table.tableId, segment, rowIds);
    for (const segment of inside) {
      const { rowId } = segment;
      if (unread.some((row) => row.segment === segment && row.rowIds.length > 0)) continue;
      if (isBareName(segment) && (filled.has(rowId) || printed.has(rowId ?? ''))) continue;
      if (rowId === null) this.notes.push(unreadRow(table.tableId, segment, []));
      else if (!isGroupHeading(segment, this.formId, filled)) {
        const count = (printed.get(rowId) ?? 0) + 1;
        printed.set(rowId, count);
        const lost = torn.rows.has(segment) || (shifts && isBareName(segment));
        const gaps = torn.blanks.has(segment);
        this.addRow(table.tableId, rowId, count, segment, { lost, gaps, padded });
      }
    }
  }

  private rowsOf(tableId: TableId): string[] {
    const { blocks } = tableOf(this.formId, tableId);
    return blocks.flatMap((block) => leavesOrTotals(block.rows));
  }

  /** Cells that such a row may be: printed, but nobody can tell. */
  private addUnread(tableId: TableId, segment: Segment, rowIds: readonly string[]): void {
    const ids = rowIds.flatMap((rowId) => {
      const block = blockFor(this.formId, tableId, rowId, null);
      const columns = figureLines(block?.columns ?? []);
      return columns.map((column): CellId => ({ tableId, rowId, columnId: column.id }));
    });
    for (const id of ids) this.addUnsure(id, segment.values);
    this.notes.push(unreadRow(tableId, segment, ids.map(cellKey)));
  }

  private widthOf(tableId: TableId, { rowId, header }: Segment): number {
    const block = rowId === null ? null : blockFor(this.formId, tableId, rowId, header);
    return block ? figureLines(block.columns).length : 0;
  }

  /** A row that is not known, or prints some of its figures only, with blanks that leave no trace. */
  private isOdd({ tableId }: PrintedTable, segment: Segment): boolean {
    const { rowId, line, values } = segment;
    if (line.exact || values.length === 0) return false;
    if (rowId === null) return hasFigure(values);
    return line.whole && values.length !== this.widthOf(tableId, segment);
  }

  private addRow(
    tableId: TableId,
    rowId: string,
    count: number,
    segment: Segment,
    { lost, gaps, padded }: Doubts,
  ): void {
    const block = blockFor(this.formId, tableId, rowId, segment.header);
    if (!block) return;
    const columns = figureLines(block.columns);
    const expected = columns.map((column) => column.id);
    const row = lost
      ? { cells: new Map<string, GridCell>(), unsure: expected }
      : assign(segment.values, expected, segment.header, {
          ...segment.line,
          zones: segment.zones,
          padded,
        });
    const name = count === 1 ? rowId : `${rowId}.${count}`;
    const headed =
      segment.header?.columns.some((c) => expected.includes(c.columnId ?? '')) ?? false;
    for (const column of columns) {
      const id: CellId = { tableId, rowId: name, columnId: column.id };
      const cell = row.cells.get(column.id);
      if (cell && gaps && trimmed(cell.text) === '') this.addUnsure(id, [cell]);
      else if (cell) this.addCell(id, cell, column, unitOver(segment, column.id));
      else if (row.unsure.includes(column.id)) this.addUnsure(id, segment.values);
      else if (!headed || segment.header?.columns.some((c) => c.columnId === column.id)) {
        this.addBlank(id, segment);
      } else if (row.cells.size === 0) this.addBlank(id, segment);
    }
    if (row.unsure.length > 0) {
      this.notes.push(
        ambiguousFigure(
          row.unsure.map((column) => cellKey({ tableId, rowId: name, columnId: column })),
        ),
      );
    }
    if (count > 1 && !localRows.includes(rowId)) {
      const cells = expected.map((columnId) => cellKey({ tableId, rowId: name, columnId }));
      this.notes.push(doubledRow(name, cells));
    }
  }

  addReview(review: PrintedReview): void {
    const unsure: string[] = [];
    const order = [...review.cells.keys()];
    const own = formCells(formOf(this.formId)).map((id) => reviewKey(id.rowId, id.columnId));
    if (order.join() !== own.filter((key) => review.cells.has(key)).join()) {
      this.notes.push(otherOrder('review'));
    }
    for (const id of formCells(formOf(this.formId)).filter((cell) => cell.tableId === 'review')) {
      const cell = review.cells.get(reviewKey(id.rowId, id.columnId));
      if (cell) this.addCell(id, cell, null, null);
      else if (review.loose.some((loose) => trimmed(loose.text) !== '')) {
        this.addUnsure(id, review.loose);
        unsure.push(cellKey(id));
      } else if (review.loose.length > 0)
        this.add(id, { state: 'blank', value: null, raw: '', place: review.loose[0]?.place ?? '' });
    }
    if (unsure.length > 0) this.notes.push(ambiguousFigure(unsure));
  }

  figures(): Figures {
    const own = formCells(formOf(this.formId)).map(
      (id) => this.read.get(cellKey(id)) ?? absent(id),
    );
    const keys = new Set(own.map(cellKey));
    const extra = [...this.read.values()].filter((cell) => !keys.has(cellKey(cell)));
    return { cells: [...own, ...extra], notes: this.notes };
  }

  private addCell(id: CellId, cell: GridCell, column: Line | null, over: string | null): void {
    const raw = trimmed(cell.text);
    const count = readCount(raw, ruleFor(column), over);
    if (count.otherUnit !== null) this.notes.push(foreignUnit(cellKey(id), count.otherUnit));
    this.add(id, { state: count.state, value: count.value, raw, place: cell.place });
  }

  private addUnsure(id: CellId, values: readonly GridCell[]): void {
    const printed = values.filter((cell) => trimmed(cell.text) !== '');
    const raw = printed.map((cell) => trimmed(cell.text)).join(' ');
    this.add(id, { state: 'text', value: null, raw, place: printed[0]?.place ?? '' });
  }

  private addBlank(id: CellId, segment: Segment): void {
    const place = (segment.values[0] ?? segment.line.cells[0])?.place ?? '';
    this.add(id, { state: 'blank', value: null, raw: '', place });
  }

  private add(id: CellId, cell: Omit<Cell, keyof CellId>): void {
    const key = cellKey(id);
    if (!this.read.has(key)) this.read.set(key, { ...id, ...cell });
  }
}

/** Ids of the rows that every report of the edition prints. */
function leavesOrTotals(rows: readonly Line[]): string[] {
  return figureLines(rows).flatMap((row) => (row.kind === 'leaf' && row.extra ? [] : [row.id]));
}

/** The unit of money that the heading of the column prints, else the label of the row. */
function unitOver({ header, label }: Segment, columnId: string): string | null {
  const column = header?.columns.find((one) => one.columnId === columnId);
  return column?.unit ?? moneyIn(label);
}

function hasFigure(values: readonly GridCell[]): boolean {
  return values.some((cell) => trimmed(cell.text) !== '');
}

/** A label without a single cell where only order is known: its cells are blank, or elsewhere. */
function isBareName({ line, rowId, values }: Segment): boolean {
  return !line.exact && rowId !== null && values.length === 0;
}

/** 「总计」 over a column, alone on its line: no row's name has no number. */
function isHeadingRest(segment: Segment): boolean {
  return isBareName(segment) && numberingOf(segment.label) === '';
}

/** One blank in front of as many printed cells as the table has columns. */
function isPadded(values: readonly GridCell[], columns: number): boolean {
  const [first, ...rest] = values;
  if (!first || trimmed(first.text) !== '' || rest.length !== columns) return false;
  return rest.every((cell) => trimmed(cell.text) !== '');
}

/** 「（六）其他处理」 over three lines of its own prints no figure: a heading, not a row. */
function isGroupHeading(
  segment: Segment,
  formId: FormId,
  filled: ReadonlySet<string | null>,
): boolean {
  if (segment.rowId !== 'other' || formId === '2019' || hasFigure(segment.values)) return false;
  return segment.values.length < 7 || [...filled].some((id) => id?.startsWith('other.'));
}

function absent(id: CellId): Cell {
  return { ...id, state: 'absent', value: null, raw: '', place: '' };
}
