import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { TableSchema } from '../core/dataset/schema.ts';
import { committedPath } from '../dataset/committed.ts';

/**
 * The CSV file of a table as it is published. Of a table newer than the dataset it is the line of
 * column names alone; any other file that is missing is an error.
 */
export async function tableFile(folder: string, table: TableSchema): Promise<Uint8Array> {
  const path = committedPath(folder, `${table.name}.csv`);
  if (!table.later || existsSync(path)) return readFile(path);
  return Buffer.from(`${table.columns.map((column) => column.name).join(',')}\n`, 'utf8');
}
