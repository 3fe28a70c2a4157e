import { editions } from '../core/form/editions.ts';
import { figureLines, leavesOf, type Leaf, type Line } from '../core/form/line.ts';
import type { FormId, TableId } from '../core/form/table.ts';
import type { Sum, Term } from './measure.ts';

/** Every line of a table over all editions, groups included; the newest wording of each id. */
export function linesOf(tableId: TableId, side: 'rows' | 'columns'): ReadonlyMap<string, Line> {
  const lines = editions
    .flatMap((form) => form.tables.filter((table) => table.id === tableId))
    .flatMap((table) => table.blocks.flatMap((block) => walk(block[side])));
  return new Map(lines.map((line) => [line.id, line]));
}

function walk(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => (line.kind === 'group' ? [line, ...walk(line.items)] : [line]));
}

/** Rows of the requests table over all editions. */
export const requestRows = linesOf('requests', 'rows');
/** Columns of the requests table: applicants and the total. */
export const requestColumns = linesOf('requests', 'columns');
/** Rows of the review table: reconsideration and the two court paths. */
export const reviewRows = linesOf('review', 'rows');
/** Columns of the review table: results and the total. */
export const reviewColumns = linesOf('review', 'columns');

/** The line with that id; throws when the form has none. */
export function lineOf(lines: ReadonlyMap<string, Line>, id: string): Line {
  const line = lines.get(id);
  if (!line) throw new Error(`no such line on the form: ${id}`);
  return line;
}

/** Outcome groups in printed order: granted, partial, denied, unable, not_processed, other. */
export const outcomeGroups: readonly Line[] = groupsBelow('outcomes');

function groupsBelow(id: string): Line[] {
  const outcomes = lineOf(requestRows, id);
  if (outcomes.kind !== 'group') throw new Error(`${id} is no group`);
  return outcomes.items.filter((line) => line.kind !== 'total');
}

/** Outcome rows of every edition in printed order, `other` of the 2019 edition last. */
export const outcomeRows: readonly string[] = [
  ...outcomeGroups.flatMap((line) => leafIds(line)),
  'other',
];

/** The six applicant columns. */
export const applicants: readonly Leaf[] = leavesOf(topOf('requests', 'columns'));
/** The three rows of the review table. */
export const reviewPaths: readonly Leaf[] = leavesOf(topOf('review', 'rows'));
/** The four results. */
export const reviewResults: readonly Leaf[] = leavesOf(topOf('review', 'columns'));

function topOf(tableId: TableId, side: 'rows' | 'columns'): readonly Line[] {
  const table = editions.at(-1)?.tables.find((one) => one.id === tableId);
  return table?.blocks[0]?.[side] ?? [];
}

function leafIds(line: Line): string[] {
  return line.kind === 'group' ? leavesOf(line.items).map((leaf) => leaf.id) : [line.id];
}

/** The figure of an outcome group or row, in the total column; a group is the sum of its leaves. */
export function rowTerm(id: string, column = 'total'): Term {
  const ids = leafIds(lineOf(requestRows, id));
  const oneRow = ids.length > 1 || ids[0] !== id;
  return {
    cells: ids.map((row) => `requests/${row}/${column}`),
    instead: oneRow ? `requests/${id}/${column}` : null,
    minus: false,
  };
}

/** One cell as a term. */
export function cellTerm(cell: string, minus = false): Term {
  return { cells: [cell], instead: null, minus };
}

/** Rows added up, total column. */
export function rowsSum(...ids: readonly string[]): Sum {
  return ids.map((id) => rowTerm(id));
}

/** Editions that print every cell of the sum. */
export function editionsOf(sum: Sum): FormId[] {
  return editions
    .filter((form) => sum.every((term) => printed(form.id, term)))
    .map((form) => form.id);
}

function printed(form: FormId, term: Term): boolean {
  const cells = cellsOfEdition(form);
  return (
    term.cells.every((cell) => cells.has(cell)) ||
    (term.instead !== null && cells.has(term.instead))
  );
}

/** Addresses of all cells of an edition, local extra rows included. */
export function cellsOfEdition(form: FormId): ReadonlySet<string> {
  const tables = editions.find((one) => one.id === form)?.tables ?? [];
  return new Set(
    tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        figureLines(block.rows).flatMap((row) =>
          figureLines(block.columns).map((column) => `${table.id}/${row.id}/${column.id}`),
        ),
      ),
    ),
  );
}
