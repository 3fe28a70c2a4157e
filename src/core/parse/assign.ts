import type { GridCell } from '../document/document.ts';
import { endOf, isPrinted, overlaps, stretchOf } from './cell.ts';
import type { Header, HeaderColumn } from './header.ts';

/** What one row says about its columns. */
export interface Assigned {
  /** The cell of each column, where it is certain. */
  readonly cells: ReadonlyMap<string, GridCell>;
  /** Columns that the row's figures may or may not belong to. */
  readonly unsure: readonly string[];
}

/**
 * Gives the cells of one row to its columns: by position where columns are known and line up, by
 * order where the count fits exactly, not at all where a figure could stand in two places.
 */
export function assign(
  values: readonly GridCell[],
  expected: readonly string[],
  header: Header | null,
  line: {
    readonly exact: boolean;
    readonly grid: number;
    readonly width: number;
    /** Columns at which the figures of the row may begin. */
    readonly zones: readonly number[];
    /** Rows of the same table have a blank more in front than they have columns. */
    readonly padded: boolean;
  },
): Assigned {
  const columns = columnsFor(expected, header, line.exact ? values.length : null);
  if (header && isPermuted(columns, expected) && !isTrusted(header, values, columns, line)) {
    return fewOrMany(values, [], expected);
  }
  if (!line.exact && values.length === columns.length && isShifted(values, line.padded))
    return fewOrMany(values, [], expected);
  if (values.length === columns.length) return inOrder(values, columns);
  const printed = values.filter((cell) => !isBlank(cell));
  if (printed.length === columns.length) return inOrder(printed, columns);
  if (!line.exact) return fewOrMany(values, columns, expected);
  const [only] = values;
  if (only && values.length === 1 && fills(only, line)) return everywhere(only, columns);
  const placed =
    header?.placed && header.grid === line.grid ? byPosition(values, columns, line.width) : null;
  return placed ?? inZones(values, columns, line.zones) ?? fewOrMany(values, columns, expected);
}

function spansFigures({ columnSpan, text }: GridCell): boolean {
  return columnSpan > 1 && /\d/u.test(text);
}

/**
 * A blank beside figures that share a merged cell, in front where other rows have one more than they
 * have columns, or beside two figures in one cell: the count fits by chance.
 */
function isShifted(values: readonly GridCell[], padded: boolean): boolean {
  if (values.some(isBlank) && values.some(spansFigures)) return true;
  const [first] = values;
  if (!first || !isBlank(first)) return false;
  return padded || values.some(({ text }) => /\d\s+(?:\S{1,20}\s+)?\d/u.test(text));
}

/** Are columns named in another order than the form's? */
export function isPermuted(
  columns: readonly { readonly columnId: string | null }[],
  expected: readonly string[],
): boolean {
  const ids = columns.flatMap(({ columnId }) => columnId ?? []);
  const order = expected.filter((id) => ids.includes(id));
  return ids.join() !== order.join();
}

/** Another order counts where each cell stands under its heading, or headings stand in one line. */
function isTrusted(
  header: Header,
  values: readonly GridCell[],
  columns: readonly HeaderColumn[],
  line: { readonly grid: number },
): boolean {
  if (!header.placed) return header.ordered;
  if (header.grid !== line.grid || values.length !== columns.length) return false;
  return columns.every((column, at) => {
    const over = values.filter((cell) => overlaps(stretchOf(cell), column));
    return over.length === 1 && over[0] === values[at];
  });
}

/**
 * The columns of the header where it names them all, else the form's own order. `count`: cells of
 * the row, `null` where blank ones leave no trace.
 */
function columnsFor(
  expected: readonly string[],
  header: Header | null,
  count: number | null,
): HeaderColumn[] {
  const own = expected.map((columnId) => ({ columnId, start: -1, end: -1, unit: null }));
  if (!header) return own;
  const named = header.columns.filter((column) => expected.includes(column.columnId ?? ''));
  const ids = new Set(named.map((column) => column.columnId));
  if (named.length !== ids.size || ids.size === 0) return own;
  if (ids.size === expected.length) return withNameless(header, expected);
  const fewer = header.columns.length === 1 && count === 1;
  return filled(header, expected) ?? (fewer ? named : own);
}

function withNameless(header: Header, expected: readonly string[]): HeaderColumn[] {
  return header.columns.map((column) =>
    column.columnId === null || expected.includes(column.columnId)
      ? column
      : { ...column, columnId: null },
  );
}

/** A header with unread names but the form's number and order of columns. */
function filled(header: Header, expected: readonly string[]): HeaderColumn[] | null {
  if (header.columns.length !== expected.length) return null;
  const agrees = header.columns.every(
    (column, at) => column.columnId === null || column.columnId === expected[at],
  );
  if (!agrees) return null;
  return header.columns.map((column, at) => ({ ...column, columnId: expected[at] ?? null }));
}

function inOrder(values: readonly GridCell[], columns: readonly HeaderColumn[]): Assigned {
  const cells = new Map<string, GridCell>();
  columns.forEach((column, at) => {
    const cell = values[at];
    if (column.columnId !== null && cell) cells.set(column.columnId, cell);
  });
  return { cells, unsure: [] };
}

/** Where the figures begin in one way only, or in several that come to the same. */
function inZones(
  values: readonly GridCell[],
  columns: readonly HeaderColumn[],
  zones: readonly number[],
): Assigned | null {
  const found = zones.flatMap((zone) => inZone(values, columns, zone) ?? []);
  const [first] = found;
  const places = found.map(({ cells }) =>
    [...cells].flatMap(([id, cell]) => (isBlank(cell) ? [] : `${id} ${cell.column}`)).join(),
  );
  return first && new Set(places).size === 1 ? first : null;
}

/** Without the empty rest of the label, and without empty cells behind the last column. */
function inZone(
  values: readonly GridCell[],
  columns: readonly HeaderColumn[],
  zone: number,
): Assigned | null {
  const inside = values.filter((cell) => cell.column >= zone);
  const own = inside.slice(0, columns.length);
  const rest = values.filter((cell) => !own.includes(cell));
  const starts = own[0]?.column === zone;
  if (own.length < columns.length || !starts || !rest.every(isBlank)) return null;
  return own.every((cell) => cell.columnSpan === 1) ? inOrder(own, columns) : null;
}

/** One merged cell without a figure over all columns: 「/」 once for the whole row. */
function fills(
  cell: GridCell,
  line: { readonly width: number; readonly zones: readonly number[] },
): boolean {
  const zone = Math.max(...line.zones);
  return !/\d/u.test(cell.text) && cell.column <= zone && endOf(cell) >= line.width;
}

function everywhere(cell: GridCell, columns: readonly HeaderColumn[]): Assigned {
  const ids = columns.flatMap(({ columnId }) => (columnId === null ? [] : [columnId]));
  return { cells: new Map(ids.map((id) => [id, cell])), unsure: [] };
}

function byPosition(
  values: readonly GridCell[],
  columns: readonly HeaderColumn[],
  width: number,
): Assigned | null {
  if (columns.some((column) => column.start < 0)) return null;
  const last = Math.max(...columns.map((column) => column.end));
  const reaches = values.some((cell) => endOf(cell) >= Math.min(last, width));
  if (!reaches) return null;
  const cells = new Map<string, GridCell>();
  const unsure = new Set<string>();
  for (const column of columns) {
    if (column.columnId === null) continue;
    const over = distinct(values.filter((cell) => overlaps(stretchOf(cell), column)));
    const [cell] = over;
    if (cell && over.length === 1 && isOwn(cell, columns)) cells.set(column.columnId, cell);
    else if (over.length > 0) unsure.add(column.columnId);
  }
  const used = new Set([...cells.values()]);
  const lost = values.some(
    (cell) =>
      !isBlank(cell) && !used.has(cell) && !columns.some((c) => overlaps(stretchOf(cell), c)),
  );
  return lost ? null : { cells, unsure: [...unsure] };
}

/** A figure must stand under one column only; a blank or a dash may stand under several. */
function isOwn(cell: GridCell, columns: readonly HeaderColumn[]): boolean {
  if (!/\d/u.test(cell.text)) return true;
  return columns.filter((column) => overlaps(stretchOf(cell), column)).length === 1;
}

/** Blank cells beside a printed one, and copies of it, say nothing more. */
function distinct(cells: readonly GridCell[]): GridCell[] {
  const printed = cells.filter((cell) => !isBlank(cell));
  if (printed.length === 0) return cells.slice(0, 1);
  const [first] = printed;
  return printed.every((cell) => cell.text === first?.text) ? printed.slice(0, 1) : printed;
}

/** More or fewer cells than columns, and only their order is known. */
function fewOrMany(
  values: readonly GridCell[],
  columns: readonly HeaderColumn[],
  expected: readonly string[],
): Assigned {
  if (values.every(isBlank)) return { cells: new Map(), unsure: [] };
  const surplus = values.slice(columns.length);
  const first = values[0];
  if (surplus.length > 0 && surplus.every(isBlank) && first && !isBlank(first)) {
    return inOrder(values.slice(0, columns.length), columns);
  }
  return { cells: new Map(), unsure: expected };
}

function isBlank(cell: GridCell): boolean {
  return !isPrinted(cell);
}
