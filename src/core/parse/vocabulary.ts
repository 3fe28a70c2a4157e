import { editions } from '../form/editions.ts';
import { figureLines, nameOf, type Leaf, type Line, type Total } from '../form/line.ts';
import type { Block, FormId, Table, TableId } from '../form/table.ts';
import { keyOf, lettersOf } from './words.ts';

/** One printed line of the form under all its wordings, from every edition. */
export interface Entry {
  readonly id: string;
  /** Wordings, reduced by `keyOf`. */
  readonly keys: readonly string[];
  /** The same with their numbers: 「3其他」. */
  readonly numbered: readonly string[];
  /** Number in front of the official label, `'3.'`; `''` = none. */
  readonly number: string;
}

/** The words of one statutory table, over all editions. */
export interface Vocabulary {
  readonly tableId: TableId;
  readonly rows: readonly Entry[];
  readonly columns: readonly Entry[];
  readonly groups: readonly Entry[];
}

const built = new Map<TableId, Vocabulary>();

/** The words of a table: rows, columns and group headings of every edition, doubles joined. */
export function vocabularyOf(tableId: TableId): Vocabulary {
  const known = built.get(tableId);
  if (known) return known;
  const blocks = tablesOf(tableId).flatMap((table) => table.blocks);
  const rows = blocks.flatMap((block) => block.rows);
  const columns = blocks.flatMap((block) => block.columns);
  const vocabulary: Vocabulary = {
    tableId,
    rows: entriesOf(figureLines(rows)),
    columns: entriesOf(figureLines(columns)),
    groups: entriesOf([...groupsOf(rows), ...groupsOf(columns)]),
  };
  built.set(tableId, vocabulary);
  return vocabulary;
}

function tablesOf(tableId: TableId): Table[] {
  return editions.flatMap((form) => form.tables.filter((table) => table.id === tableId));
}

function groupsOf(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => (line.kind === 'group' ? [line, ...groupsOf(line.items)] : []));
}

function entriesOf(lines: readonly Line[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const line of lines) {
    const words = [line.label, nameOf(line), ...line.aliases];
    const before = entries.get(line.id);
    entries.set(line.id, {
      id: line.id,
      keys: [...new Set([...(before?.keys ?? []), ...words.map(keyOf)])],
      numbered: [...new Set([...(before?.numbered ?? []), ...words.map(lettersOf)])],
      number: line.label.match(/^\d/u)?.[0] ?? '',
    });
  }
  return [...entries.values()];
}

/** Where a row stands in an edition: its line and the columns it prints. */
export interface RowPlace {
  readonly row: Leaf | Total;
  readonly block: Block;
}

/** The row of an edition, or `null` when that edition has no such row. */
export function rowPlace(table: Table, rowId: string): RowPlace | null {
  for (const block of table.blocks) {
    const row = figureLines(block.rows).find((line) => line.id === rowId);
    if (row) return { row, block };
  }
  return null;
}

/** The table of one edition. */
export function tableOf(formId: FormId, tableId: TableId): Table {
  const table = editions
    .find((form) => form.id === formId)
    ?.tables.find((candidate) => candidate.id === tableId);
  if (!table) throw new Error(`unknown table: ${formId} ${tableId}`);
  return table;
}
