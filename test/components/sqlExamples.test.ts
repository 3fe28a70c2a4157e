import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gated } from '../../src/client/console.ts';
import { examples } from '../../src/components/sql/examples.ts';
import { writeDatabase } from '../../src/site/publish/database.ts';

let folder: string;
let instance: DuckDBInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-sql-'));
  await writeDatabase('data', folder);
  instance = await DuckDBInstance.create(join(folder, 'gongkai.duckdb'), {
    access_mode: 'READ_ONLY',
  });
});

afterAll(async () => {
  instance.closeSync();
  await rm(folder, { recursive: true, force: true });
});

test.each(Object.entries(examples))(
  'example %s runs behind the gate and finds rows',
  async (_, sql) => {
    const connection = await instance.connect();
    const answer = await connection.runAndReadAll(gated(sql, 100));
    expect(answer.currentRowCount).toBeGreaterThan(0);
    connection.closeSync();
  },
);

test.each([
  'DROP TABLE reports',
  'SELECT 1; DROP TABLE reports',
  `SELECT 1') ; DROP TABLE reports; SELECT * FROM query('SELECT 1`,
  'INSERT INTO reports SELECT * FROM reports',
  "COPY reports TO 'x.csv'",
  'PRAGMA database_list; SELECT 1',
  "ATTACH 'x.db'",
])('the gate refuses %s', async (sql) => {
  const connection = await instance.connect();
  await expect(connection.runAndReadAll(gated(sql, 100))).rejects.toThrow();
  connection.closeSync();
});
