import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { schema, type Column, type TableSchema } from '../../core/dataset/schema.ts';
import { committedPath } from '../committed.ts';

const sqlTypes = {
  string: 'VARCHAR',
  list: 'VARCHAR',
  date: 'DATE',
  integer: 'INTEGER',
  number: 'DOUBLE',
} as const;

/**
 * Writes `gongkai.duckdb` and one Parquet file a table from the CSV files of `data` into `folder`.
 * Format v1.0.0, so that every DuckDB since 1.0 opens it.
 */
export async function writeDatabase(data: string, folder: string): Promise<void> {
  const path = join(folder, 'gongkai.duckdb');
  await rm(path, { force: true });
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${quoted(path)} AS gongkai (STORAGE_VERSION 'v1.0.0')`);
    for (const table of schema) await writeTable(connection, table, data, folder);
    await connection.run('CHECKPOINT gongkai');
    await connection.run('DETACH gongkai');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeTable(
  connection: DuckDBConnection,
  table: TableSchema,
  data: string,
  folder: string,
): Promise<void> {
  const name = `gongkai.${table.name}`;
  const source = committedPath(data, `${table.name}.csv`);
  await connection.run(`CREATE TABLE ${name} (${table.columns.map(columnSql).join(', ')})`);
  await connection.run(`INSERT INTO ${name} SELECT ${table.columns.map(selectSql).join(', ')}
    FROM read_csv(${quoted(source)}, header = true, delim = ',', quote = '"', escape = '"',
      nullstr = '', parallel = false, columns = {${table.columns.map(readSql).join(', ')}})`);
  await connection.run(
    `COPY ${name} TO ${quoted(join(folder, `${table.name}.parquet`))} (FORMAT parquet, COMPRESSION snappy)`,
  );
}

/** Texts that are empty rather than missing: what a blank cell prints and where it stands. */
function isText(column: Column): boolean {
  return column.optional && (column.name === 'raw' || column.name === 'place');
}

function columnSql(column: Column): string {
  const required = !column.optional || isText(column) ? ' NOT NULL' : '';
  return `"${column.name}" ${sqlTypes[column.type]}${required}`;
}

function selectSql(column: Column): string {
  return isText(column) ? `coalesce("${column.name}", '')` : `"${column.name}"`;
}

function readSql(column: Column): string {
  return `'${column.name}': '${sqlTypes[column.type]}'`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
