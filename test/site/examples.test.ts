import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, siteServer } from '../../scripts/serve.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { publish } from '../../src/site/publish/publish.ts';
import { examples } from '../../src/text/examples.ts';

const organ = '350128-shiyanquguanweihui';
const dataset = await loadDataset('data');
let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-examples-'));
  server = siteServer(folder, '/');
  address = `${await listen(server, 0, '127.0.0.1')}/`;
  const cache = join('node_modules', '.cache', 'gongkai');
  await publish({ data: 'data', dataset, folder, cache, address, synthetic: false });
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Requests received by year, own reports only, straight from the rows. */
const received = new Map<number, number>();
for (const report of dataset.reports.filter((one) => one.scope === 'own')) {
  const cell = dataset.observations.find(
    (one) =>
      one.report_id === report.report_id && one.row_id === 'received' && one.column_id === 'total',
  );
  if (cell?.value != null) received.set(report.year, (received.get(report.year) ?? 0) + cell.value);
}

function codeOf(id: string): string {
  const code = examples.find((example) => example.id === id)?.code;
  if (!code) throw new Error(`no example: ${id}`);
  return code.replaceAll('ADDRESS', address).replaceAll('ORGAN', organ);
}

/** What a program prints; it runs beside the server, so it must not block this process. */
function output(program: string, parts: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parts);
    let text = '';
    let errors = '';
    child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(errors))));
  });
}

function can(program: string, ...parts: string[]): boolean {
  return spawnSync(program, parts).status === 0;
}

test('every example is run by a test here', () => {
  expect(examples.map((example) => example.id).sort()).toEqual([
    'javascript',
    'python',
    'r',
    'sql',
  ]);
});

test('SQL', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const [attach, ...rest] = codeOf('sql').split(';');
  await connection.run(
    (attach ?? '').replace('gongkai.duckdb', join(folder, 'data', 'gongkai.duckdb')),
  );
  const answer = await connection.runAndReadAll(rest.join(';').replace(/;\s*$/u, ''));
  const sums = answer.getRows().map((row) => [Number(row[0]), Number(row[2])]);
  expect(sums).toEqual([...received].sort(([a], [b]) => a - b));
  connection.closeSync();
  instance.closeSync();
});

test('JavaScript', async () => {
  const text = await output(process.execPath, ['--input-type=module', '-e', codeOf('javascript')]);
  const years = dataset.reports.filter((report) => report.organisation_id === organ);
  expect(text.trim().split('\n')).toHaveLength(years.length);
  expect(text).toContain('2024 218');
});

test.skipIf(!can('python3', '-c', 'import pandas'))('Python', async () => {
  const text = await output('python3', ['-c', codeOf('python')]);
  for (const [year, sum] of received)
    expect(text).toMatch(new RegExp(`${year}\\s+\\d+\\s+${sum}`, 'u'));
});

test.skipIf(!can('Rscript', '--version'))('R', async () => {
  const text = await output('Rscript', ['-e', codeOf('r')]);
  for (const [year, sum] of received) expect(text).toMatch(new RegExp(`${year}\\s+${sum}`, 'u'));
});
