import Papa from 'papaparse';
import type { Dataset } from '../core/dataset/rows.ts';
import { schema, type Column, type TableSchema } from '../core/dataset/schema.ts';
import { existsSync } from 'node:fs';
import { committedPath, readCommitted } from './committed.ts';

/** How our own files are written; nothing is guessed. */
export const plainCsv = { delimiter: ',', newline: '\n', skipEmptyLines: true } as const;

/** Reads the dataset of a folder; throws one sentence that names the file and line it cannot use. */
export async function loadDataset(folder: string): Promise<Dataset> {
  const tables = await Promise.all(
    schema.map(async (table) => [table.name, await loadTable(folder, table)] as const),
  );
  const version = (await readCommitted(folder, 'VERSION')).trim();
  return { version, ...Object.fromEntries(tables) } as unknown as Dataset;
}

/** Reads one table of the dataset; throws one sentence that names the file and line. */
export async function loadTable(folder: string, table: TableSchema): Promise<object[]> {
  const path = `${folder}/${table.name}.csv`;
  if (table.later && !existsSync(committedPath(folder, `${table.name}.csv`))) return [];
  const text = await readCommitted(folder, `${table.name}.csv`);
  const [header, ...lines] = Papa.parse<string[]>(text, plainCsv).data;
  const names = table.columns.map((column) => column.name);
  if (!header || header.join() !== names.join())
    throw new Error(`${path}: the first line must be ${names.join(',')}`);
  return lines.map((line, at) => rowOf(table.columns, line, `${path}:${at + 2}`));
}

/** One line of a table as a row with typed values. */
export function rowOf(columns: readonly Column[], line: readonly string[], where: string): object {
  if (line.length !== columns.length)
    throw new Error(`${where}: ${line.length} cells where ${columns.length} are expected`);
  return Object.fromEntries(
    columns.map((column, at) => [column.name, valueOf(column, line[at] ?? '', where)]),
  );
}

function valueOf(column: Column, text: string, where: string): unknown {
  if (column.type === 'list') return text === '' ? [] : text.split('|');
  if (text === '') return column.name === 'raw' || column.name === 'place' ? '' : null;
  if (column.type !== 'integer' && column.type !== 'number') return text;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`${where}: ${column.name} is not a number`);
  return value;
}
