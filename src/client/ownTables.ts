import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { makeVector, Table } from 'apache-arrow';
import { editions, formCells } from '../core/form/editions.ts';
import { cellKey, type CellId } from '../core/form/table.ts';
import { states } from '../core/report/words.ts';
import type { OwnData, OwnFigures } from '../own/ownData.ts';
import { literal } from '../query/query.ts';
import { textVector } from './arrowText.ts';
import { LoadError } from './loadError.ts';

/**
 * Statements that put a visitor's data beside the published tables, under the same names. A report
 * of the same organ and year takes the place of the published one: neither counts twice.
 */
export function ownViews(mark: string): string[] {
  const both = (name: string, own: string): string =>
    `CREATE OR REPLACE VIEW memory.main.${name} AS
  FROM gongkai.main.${name} UNION ALL BY NAME ${own}`;
  return [
    both(
      'organisations',
      `SELECT own.* REPLACE (own.name || ${literal(mark)} AS name), coalesce(p.pinyin, own.name) AS pinyin
  FROM own_organisations own
  LEFT JOIN gongkai.main.organisations p ON 'own-' || p.organisation_id = own.organisation_id`,
    ),
    both(
      'regions',
      'FROM own_regions WHERE region_code NOT IN (SELECT region_code FROM gongkai.main.regions)',
    ),
    `CREATE OR REPLACE VIEW memory.main.reports AS
  FROM gongkai.main.reports p
  WHERE NOT EXISTS (SELECT 1 FROM own_reports own
    WHERE own.organisation_id = 'own-' || p.organisation_id AND own.year = p.year)
  UNION ALL BY NAME SELECT * EXCLUDE (report_no), 'own' AS reading FROM own_reports`,
    both(
      'observations',
      `SELECT report_id, table_id, row_id, column_id,
    CASE WHEN state_no = 0 THEN f.value END AS value,
    [${states.map(literal).join(', ')}][state_no + 1] AS state,
    coalesce(raw, CASE WHEN state_no = 0 THEN printf('%.15g', f.value) ELSE '' END) AS raw,
    coalesce('line ' || line, '') AS place
  FROM own_figures f JOIN own_cells USING (cell_no) JOIN own_reports USING (report_no)`,
    ),
  ];
}

const tables = ['organisations', 'regions', 'reports', 'cells', 'figures'] as const;
const views = ['observations', 'reports', 'regions', 'organisations'] as const;

/** Takes a visitor's data out again. */
export async function dropOwn(connection: AsyncDuckDBConnection): Promise<void> {
  for (const view of views) await connection.query(`DROP VIEW IF EXISTS memory.main.${view}`);
  for (const table of tables)
    await connection.query(`DROP TABLE IF EXISTS memory.main.own_${table}`);
}

/**
 * Puts a visitor's data beside the published tables of this connection's engine; their names get
 * `mark` behind them. Throws `LoadError` when not every figure arrived.
 */
export async function addOwn(
  connection: AsyncDuckDBConnection,
  own: OwnData,
  mark: string,
): Promise<void> {
  await dropOwn(connection);
  await insert(connection, 'organisations', organColumns, own.organisations);
  await insert(connection, 'regions', regionColumns, own.regions);
  await insert(
    connection,
    'reports',
    reportColumns,
    own.reports.map((report, report_no) => ({ report_no, ...report })),
  );
  await insert(connection, 'cells', cellColumns, own.cells.map(cellRow));
  await insertFigures(connection, own.figures);
  const counted = await connection.query('SELECT count(*)::INTEGER AS n FROM own_figures');
  if (Number(counted.get(0)?.['n']) !== own.figures.report.length) throw new LoadError('own_data');
  await connection.query(absentSql(own));
  for (const sql of ownViews(mark)) await connection.query(sql);
}

/** Cells of a report's edition that the file does not give are absent, as in the published tables. */
function absentSql(own: OwnData): string {
  const numbers = new Map(own.cells.map((cell, at) => [cellKey(cell), at]));
  const printed = editions.flatMap((form) =>
    formCells(form).flatMap((cell) => {
      const number = numbers.get(cellKey(cell));
      return number === undefined ? [] : [`(${literal(form.id)}, ${number})`];
    }),
  );
  return `INSERT INTO memory.main.own_figures
  SELECT report_no, cell_no, NULL, ${states.indexOf('absent')}, NULL, NULL
  FROM (VALUES ${printed.join(', ')}) printed(form, cell_no) JOIN own_reports USING (form)
  ANTI JOIN own_figures USING (report_no, cell_no)`;
}

const organColumns = {
  organisation_id: 'VARCHAR',
  name: 'VARCHAR',
  region_code: 'VARCHAR',
  level: 'VARCHAR',
  kind: 'VARCHAR',
  function: 'VARCHAR',
} as const;
const regionColumns = {
  region_code: 'VARCHAR',
  name: 'VARCHAR',
  full_name: 'VARCHAR',
  level: 'VARCHAR',
  parent_code: 'VARCHAR',
} as const;
const reportColumns = {
  report_no: 'INTEGER',
  report_id: 'VARCHAR',
  organisation_id: 'VARCHAR',
  year: 'INTEGER',
  form: 'VARCHAR',
  scope: 'VARCHAR',
  source_name: 'VARCHAR',
  supersedes: 'VARCHAR',
} as const;
const cellColumns = {
  cell_no: 'INTEGER',
  table_id: 'VARCHAR',
  row_id: 'VARCHAR',
  column_id: 'VARCHAR',
} as const;

function cellRow(cell: CellId, cell_no: number) {
  return { cell_no, table_id: cell.tableId, row_id: cell.rowId, column_id: cell.columnId };
}

/** As many rows as one statement inserts. */
const batch = 500;

async function insert<Column extends string>(
  connection: AsyncDuckDBConnection,
  table: (typeof tables)[number],
  columns: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): Promise<void> {
  const names = Object.keys(columns) as Column[];
  const types = names.map((name) => `"${name}" ${columns[name]}`).join(', ');
  await connection.query(`CREATE TABLE memory.main.own_${table} (${types})`);
  for (let from = 0; from < rows.length; from += batch) {
    const values = rows
      .slice(from, from + batch)
      .map((row) => `(${names.map((name) => valueSql(row[name])).join(', ')})`);
    await connection.query(`INSERT INTO memory.main.own_${table} VALUES ${values.join(', ')}`);
  }
}

function valueSql(value: string | number | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : literal(value);
}

/** Figures go in as Arrow columns, 100,000 at a time. */
async function insertFigures(
  connection: AsyncDuckDBConnection,
  figures: OwnFigures,
): Promise<void> {
  await connection.query(
    'CREATE TABLE memory.main.own_figures (report_no INTEGER, cell_no INTEGER, value DOUBLE, state_no INTEGER, line INTEGER, raw VARCHAR)',
  );
  const size = 100_000;
  for (let from = 0; from < figures.report.length; from += size) {
    const to = Math.min(from + size, figures.report.length);
    const texts = Array.from({ length: to - from }, (_, at) => figures.raw.get(from + at) ?? null);
    const table = new Table({
      report_no: makeVector(Int32Array.from(figures.report.subarray(from, to))),
      cell_no: makeVector(Int32Array.from(figures.cell.subarray(from, to))),
      value: makeVector(figures.value.slice(from, to)),
      state_no: makeVector(Int32Array.from(figures.state.subarray(from, to))),
      line: makeVector(Int32Array.from(figures.line.subarray(from, to))),
      raw: textVector(texts),
    });
    await connection.insertArrowTable(table, {
      name: 'own_figures',
      schema: 'main',
      create: false,
    });
  }
}
