import type { GridCell } from '../document/document.ts';
import { overlaps, stretchOf } from './cell.ts';
import { moneyIn } from './count.ts';
import { editions } from '../form/editions.ts';
import { leavesOf } from '../form/line.ts';

/** One cell of a header line with what it names. */
export interface HeaderCell {
  readonly cell: GridCell;
  readonly lineAt: number;
  readonly columnId: string | null;
  readonly groupId: string | null;
  readonly blank: boolean;
}

/** A column of the header: its id (`null` = not a column of the form) and where it stands. */
export interface HeaderColumn {
  readonly columnId: string | null;
  readonly start: number;
  readonly end: number;
  /** Unit of money that the heading prints; `null` = none. */
  readonly unit: string | null;
}

/** The columns that a table prints, in printed order. */
export class Header {
  readonly columns: readonly HeaderColumn[];
  /** Do the positions of the header say where the columns stand? */
  readonly placed: boolean;
  /** Where positions say nothing: does the printed order say which column is which? */
  readonly ordered: boolean;
  readonly grid: number;

  constructor(cells: readonly HeaderCell[], exact: boolean, grid: number) {
    this.grid = grid;
    const placed = exact ? byPosition(cells) : [];
    this.placed = exact && !collide(placed);
    this.columns = this.placed ? placed : byOrder(cells);
    this.ordered = isOrdered(cells);
  }
}

/** All names on one line, or the parts of a group on a line below its heading. */
function isOrdered(cells: readonly HeaderCell[]): boolean {
  const named = cells.filter((cell) => cell.columnId !== null);
  const group = cells.find((cell) => cell.groupId !== null);
  if (!group) return new Set(named.map((cell) => cell.lineAt)).size <= 1;
  const parts = partsOf(group.groupId ?? '');
  return named.every((cell) =>
    parts.includes(cell.columnId ?? '') ? cell.lineAt > group.lineAt : cell.lineAt === group.lineAt,
  );
}

/** Two names over one column: a table whose spans were lost, where only order counts. */
function collide(columns: readonly HeaderColumn[]): boolean {
  return columns.some((column, at) => at > 0 && overlaps(column, columns[at - 1] ?? column));
}

function columnOf({ cell, columnId }: HeaderCell): HeaderColumn {
  const { start, end } = stretchOf(cell);
  return { columnId, start, end, unit: moneyIn(cell.text) };
}

/** Named columns by where they stand; a nameless cell counts when nothing else stands above or below. */
function byPosition(cells: readonly HeaderCell[]): HeaderColumn[] {
  const named: HeaderColumn[] = [];
  for (const column of cells.filter((cell) => cell.columnId !== null).map(columnOf)) {
    const same = named.findIndex(
      (other) => other.columnId === column.columnId && touches(other, column),
    );
    const known = named[same];
    if (known) named[same] = united(known, column);
    else named.push(column);
  }
  const first = Math.min(...named.map((column) => column.start));
  const nameless = cells
    .filter((cell) => cell.columnId === null && cell.groupId === null && !cell.blank)
    .map(columnOf)
    .filter((column) => column.start > first && !named.some((other) => overlaps(other, column)));
  return [...named, ...nameless].sort((a, b) => a.start - b.start);
}

/** Printed order, where the columns below a group heading take its place. */
function byOrder(cells: readonly HeaderCell[]): HeaderColumn[] {
  const groupAt = cells.findIndex((cell) => cell.groupId !== null);
  const first = cells.findIndex((cell) => cell.columnId !== null || cell.groupId !== null);
  const listed = cells.filter(
    (cell, at) => at >= first && (cell.columnId !== null || isNameless(cell)),
  );
  if (groupAt < 0) return listed.map(columnOf);
  const groupLine = cells[groupAt]?.lineAt;
  const parts = partsOf(cells[groupAt]?.groupId ?? '');
  const inGroup = (cell: HeaderCell): boolean =>
    cell.columnId === null ? cell.lineAt !== groupLine : parts.includes(cell.columnId);
  const before = listed.filter((cell) => cells.indexOf(cell) < groupAt && !inGroup(cell));
  const after = listed.filter((cell) => cells.indexOf(cell) > groupAt && !inGroup(cell));
  return [...before, ...listed.filter(inGroup), ...after].map(columnOf);
}

/** The columns below a group heading. */
function partsOf(groupId: string): string[] {
  const columns = editions.flatMap((form) => form.tables).flatMap((table) => table.blocks);
  const group = columns
    .flatMap((block) => block.columns)
    .find((line) => line.kind === 'group' && line.id === groupId);
  return group ? leavesOf([group]).map((leaf) => leaf.id) : [];
}

function isNameless(cell: HeaderCell): boolean {
  return cell.groupId === null && !cell.blank;
}

function touches(a: HeaderColumn, b: HeaderColumn): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function united(a: HeaderColumn, b: HeaderColumn): HeaderColumn {
  return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
