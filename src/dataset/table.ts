import { existsSync } from 'node:fs';
import { columnCheck } from '../core/dataset/columnFault.ts';
import type { Dataset } from '../core/dataset/rows.ts';
import { tableOf, type TableName, type TableSchema } from '../core/dataset/schema.ts';
import { committedPath } from './committed.ts';
import { DatasetError, mend, restore } from './error.ts';
import { eachRecord, type Take } from './records.ts';
import { rowOf } from './row.ts';

/** A row of a table. */
export type RowOf<Name extends TableName> = Dataset[Name][number];

/** Rows of a table with the lines on which they stand. */
export interface Located<Row> {
  readonly table: TableSchema;
  readonly path: string;
  readonly rows: readonly Row[];
  readonly lines: readonly number[];
}

/** Reads one table; throws a `DatasetError` for a column, a text or a key that may not stand there. */
export async function readTable<Name extends TableName>(
  folder: string,
  name: Name,
): Promise<Located<RowOf<Name>>> {
  const table = tableOf(name);
  const path = committedPath(folder, `${name}.csv`);
  const rows: object[] = [];
  const lines: number[] = [];
  const check = rowCheck(table);
  const keys = new Map<string, number>();
  await eachRow(path, table, (record, line) => {
    const fault = check(record) ?? secondOf(table, record, line, keys);
    if (fault !== null) throw new DatasetError({ path, line }, fault, mend);
    rows.push(rowOf(table.columns, record));
    lines.push(line);
  });
  return { table, path, rows: rows as RowOf<Name>[], lines };
}

/** Hands over the records below the header; throws when header or number of cells are others. */
export async function eachRow(path: string, table: TableSchema, take: Take): Promise<void> {
  if (!existsSync(path) && table.later) return;
  if (!existsSync(path))
    throw new DatasetError({ path, line: null }, 'the dataset has no such file');
  const names = table.columns.map((column) => column.name).join();
  let header: string | null = null;
  await eachRecord(path, (record, line) => {
    if (header === null) {
      header = record.join();
      if (header !== names)
        throw new DatasetError({ path, line }, `the first line must be ${names}`);
      return;
    }
    const fault = countFault(table, record);
    if (fault !== null) throw new DatasetError({ path, line }, fault, restore);
    take(record, line);
  });
  if (header === null) throw new DatasetError({ path, line: 1 }, 'the file is empty');
}

/** Tells what is wrong in a record of a table; `null` when every text may stand there. */
export function rowCheck(table: TableSchema): (record: readonly string[]) => string | null {
  const checks = table.columns.map(columnCheck);
  return (record) => {
    const wrongCount = countFault(table, record);
    if (wrongCount !== null) return wrongCount;
    for (const [at, check] of checks.entries()) {
      const fault = check(record[at] ?? '');
      if (fault !== null) return fault;
    }
    return null;
  };
}

function countFault({ columns }: TableSchema, record: readonly string[]): string | null {
  if (record.length === columns.length) return null;
  return `${record.length} cells where ${columns.length} are expected`;
}

function secondOf(
  table: TableSchema,
  record: readonly string[],
  line: number,
  keys: Map<string, number>,
): string | null {
  const names = table.columns.map((column) => column.name);
  const key = table.key.map((name) => record[names.indexOf(name)] ?? '').join('\n');
  const before = keys.get(key);
  if (before !== undefined) return `the row of line ${before} stands here a second time`;
  keys.set(key, line);
  return null;
}
