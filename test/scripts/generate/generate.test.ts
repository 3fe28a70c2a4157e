import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { corpusResult, formatNames } from '../../../scripts/bench/corpus.ts';
import { reports } from '../../../scripts/generate/reports.ts';
import { schema } from '../../../src/core/dataset/schema.ts';
import { loadDataset } from '../../../src/dataset/load.ts';
import { filesIn, run, temporaryFolder } from '../ingest/command.ts';

let home = '';
let out = '';

beforeAll(async () => {
  home = temporaryFolder();
  out = join(home, 'synthetic');
  const ended = await run('generate', ['--reports', '120', '--out', out, '--documents']);
  expect([ended.code, ended.err]).toEqual([0, '']);
  return () => rmSync(home, { recursive: true });
});

test('it makes exactly as many reports as asked, a document each', async () => {
  const dataset = await loadDataset(out);
  const documents = Object.keys(filesIn(join(out, 'documents')));
  expect(dataset.reports).toHaveLength(120);
  expect(documents.filter((name) => name.startsWith('synthetic-'))).toHaveLength(120);
  expect(existsSync(join(out, 'documents', 'manifest.csv'))).toBe(true);
});

test('every file and every row says that it is invented', () => {
  expect(readFileSync(join(out, 'SYNTHETIC'), 'utf8')).toContain('虚构');
  for (const table of schema) {
    const [, ...lines] = readFileSync(join(out, `${table.name}.csv`), 'utf8')
      .trimEnd()
      .split('\n');
    for (const line of lines) expect(line).toMatch(/shili|虚构|synthetic/u);
  }
  for (const made of reports(30, '3')) expect(made.report.title).toContain('虚构');
});

test('the same seed gives the same bytes, another seed others', async () => {
  const [again, other] = [join(home, 'again'), join(home, 'other')];
  await run('generate', ['--reports', '120', '--out', again, '--documents']);
  await run('generate', ['--reports', '120', '--out', other, '--seed', '2']);
  expect(filesIn(again)).toEqual(filesIn(out));
  expect(filesIn(join(again, 'documents'))).toEqual(filesIn(join(out, 'documents')));
  expect(filesIn(other)['observations.csv']).not.toBe(filesIn(out)['observations.csv']);
});

test('figures carry over from year to year unless a mess was made', () => {
  for (const { report, previous, made } of reports(300, '5')) {
    if (previous === null || made.length > 0) continue;
    const value = (cells: typeof report.cells, row: string): number | null | undefined =>
      cells.find((cell) => cell.rowId === row && cell.columnId === 'total')?.value;
    const before = value(previous.cells, 'carried_out');
    if (before !== null) expect(value(report.cells, 'carried_in')).toBe(before);
  }
  expect(new Set([...reports(300, '5')].map(({ report }) => report.form)).size).toBe(2);
});

test('money has two decimals at most', () => {
  const cells = [...reports(600, '4')].flatMap((made) => made.report.cells);
  const decimals = cells.filter(({ value }) => value !== null && !Number.isInteger(value));
  expect(decimals.length).toBeGreaterThan(50);
  for (const { value, raw } of decimals) expect(`${value} ${raw}`).not.toMatch(/\.\d{3}/u);
});

test('it does not write over a folder that holds something real', async () => {
  const folder = join(home, 'real');
  mkdirSync(folder);
  writeFileSync(join(folder, 'reports.csv'), 'real');
  const ended = await run('generate', ['--reports', '3', '--out', folder]);
  expect([ended.code, ended.err.includes('not synthetic')]).toEqual([1, true]);
  expect(filesIn(folder)).toEqual({ 'reports.csv': 'real' });
});

test.each(formatNames)(
  '%s: every cell of invented documents is read as printed',
  async (format) => {
    const { differences, right, wrong, refused, refusedDocuments } = await corpusResult(
      format,
      40,
      '11',
    );
    expect({ wrong, refused, refusedDocuments, differences: differences.slice(0, 5) }).toEqual({
      wrong: 0,
      refused: 0,
      refusedDocuments: 0,
      differences: [],
    });
    expect(right).toBeGreaterThan(7_900);
  },
);
