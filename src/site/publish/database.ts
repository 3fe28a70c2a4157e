import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { schema, type Column, type TableSchema } from '../../core/dataset/schema.ts';
import { committedPath } from '../../dataset/committed.ts';
import { contestedLayout } from './contestedTables.ts';

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
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${quoted(path)} AS gongkai (STORAGE_VERSION 'v1.0.0')`);
    for (const table of schema) await loadTable(connection, table, data);
    for (const table of schema) {
      const file = quoted(join(folder, `${table.name}.parquet`));
      await connection.run(`COPY ${table.name} TO ${file} (FORMAT parquet, COMPRESSION snappy)`);
    }
    for (const sql of physicalLayout) await connection.run(sql);
    await connection.run('CHECKPOINT gongkai');
    await connection.run('USE memory');
    await connection.run('DETACH gongkai');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The CSV file as a table of the working memory. */
async function loadTable(
  connection: DuckDBConnection,
  table: TableSchema,
  data: string,
): Promise<void> {
  const source = committedPath(data, `${table.name}.csv`);
  await connection.run(`CREATE TABLE ${table.name} (${table.columns.map(columnSql).join(', ')})`);
  if (table.later && !existsSync(source)) return;
  await connection.run(`INSERT INTO ${table.name} SELECT ${table.columns.map(selectSql).join(', ')}
    FROM read_csv(${quoted(source)}, header = true, delim = ',', quote = '"', escape = '"',
      nullstr = '', parallel = false, columns = {${table.columns.map(readSql).join(', ')}})`);
}

/** The text that a whole number prints; most cells print nothing else. */
const printedValue = "printf('%d', value::BIGINT)";

/**
 * Tables stand as they are, but the observations: they are stored by cell of the form, then by
 * report, under short keys, behind a view with the public columns. One cell of all reports then
 * lies in one piece: at 20,000 reports the file has half the size, and a question over HTTP reads
 * 2 MB of it instead of most (docs/decisions/0005).
 */
const physicalLayout: readonly string[] = [
  ...schema
    .filter((table) => table.name !== 'observations')
    .map((table) => `CREATE TABLE gongkai.${table.name} AS FROM memory.${table.name}`),
  'USE gongkai',
  'CREATE SCHEMA store',
  `CREATE TABLE store.report_keys AS
    SELECT row_number() OVER (ORDER BY report_id)::INTEGER AS report_no, report_id
    FROM memory.reports`,
  `CREATE TABLE store.cell_keys AS
    SELECT row_number() OVER (ORDER BY table_id, row_id, column_id)::SMALLINT AS cell_no, *
    FROM (SELECT DISTINCT table_id, row_id, column_id FROM memory.observations)`,
  `CREATE TABLE store.figures AS
    SELECT cell_no, report_no, value, state,
      CASE WHEN raw = ${printedValue} THEN NULL ELSE raw END AS raw, place
    FROM memory.observations
    JOIN store.cell_keys USING (table_id, row_id, column_id)
    JOIN store.report_keys USING (report_id)
    ORDER BY cell_no, report_no`,
  `CREATE VIEW observations AS
    SELECT report_id, table_id, row_id, column_id, value, state,
      coalesce(raw, ${printedValue}) AS raw, place
    FROM store.figures
    JOIN store.cell_keys USING (cell_no)
    JOIN store.report_keys USING (report_no)`,
  ...contestedLayout,
];

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
