import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../scripts/generate/documents.ts';
import { partsOf, type Part } from '../../../scripts/generate/narrative.ts';
import { randomOf } from '../../../scripts/generate/random.ts';
import { reports, type SyntheticReport } from '../../../scripts/generate/reports.ts';
import { csvLines } from '../../../scripts/ingest/block.ts';
import type { Dataset } from '../../../src/core/dataset/rows.ts';
import { loadDataset } from '../../../src/dataset/load.ts';
import { filesIn, run, temporaryFolder } from './command.ts';

/** Three departments of one region, one year, as a collection prints them. */
const three = [...reports(40, 'collection')]
  .filter(({ made, report }) => made.length === 0 && report.form === '2021')
  .filter((one, at, all) => all.findIndex(({ organ }) => organ.id === one.organ.id) === at)
  .slice(0, 3);

const header = ['file', 'organisation', 'organisation_id', 'level', 'kind', 'source_url'];

function lineOf(file: string, { organ }: SyntheticReport): string[] {
  return [file, organ.name, organ.id, organ.level, organ.kind, ''];
}

/** A folder with one document that prints the parts; its manifest names the organ of each part. */
async function collection(
  format: string,
  parts: readonly Part[],
  made: readonly SyntheticReport[] = three,
): Promise<string> {
  const folder = join(temporaryFolder(), 'documents');
  mkdirSync(folder);
  const { extension = '', write } = formats[format] ?? {};
  const name = `all.${extension}`;
  writeFileSync(join(folder, name), (await write?.(parts, randomOf(format))) ?? '');
  const lines = made.map((one, at) => lineOf(`${name}#${at + 1}`, one));
  const whole = [name, '', '', '', '', 'https://example.org/all'];
  writeFileSync(join(folder, 'manifest.csv'), csvLines([header, whole, ...lines]));
  return folder;
}

function joined(made: readonly SyntheticReport[]): Part[] {
  return made.flatMap(({ report }) => partsOf(report));
}

/** The figures of a report in the dataset, and as they were printed. */
function figuresIn({ observations }: Dataset, id: string): string[] {
  return observations
    .filter((row) => row.report_id === id && row.state === 'number')
    .map((row) => `${row.table_id}/${row.row_id}/${row.column_id} ${row.value}`)
    .sort();
}

function figuresOf({ report }: SyntheticReport): string[] {
  return report.cells
    .filter(({ state }) => state === 'number')
    .map((cell) => `${cell.tableId}/${cell.rowId}/${cell.columnId} ${cell.value}`)
    .sort();
}

test.each(['html', 'docx', 'csv', 'xlsx'])(
  'a collection of three departments gives three reports: %s',
  async (format) => {
    const folder = await collection(format, joined(three));
    const data = join(folder, '..', 'data');
    const ended = await run('ingest', [folder, '--data', data]);
    const dataset = await loadDataset(data);
    expect([ended.code, dataset.quarantine]).toEqual([0, []]);
    expect(dataset.reports.map((row) => row.report_id)).toEqual(three.map(({ id }) => id).sort());
    const name = `all.${formats[format]?.extension}`;
    for (const [at, made] of three.entries()) {
      expect(figuresIn(dataset, made.id)).toEqual(figuresOf(made));
      const row = dataset.reports.find(({ report_id: id }) => id === made.id);
      expect([row?.source_name, row?.source_url]).toEqual([
        `${name}#${at + 1}`,
        'https://example.org/all',
      ]);
    }
    const before = filesIn(data);
    const again = await run('ingest', [folder, '--data', data]);
    expect(again.out).toMatch(/unchanged 1 .*quarantined 0/u);
    await run('ingest', [folder, '--data', data, '--again']);
    expect(filesIn(data)).toEqual(before);
    rmSync(join(folder, '..'), { recursive: true });
  },
);

test('a part that is not complete waits in the quarantine, the others are read', async () => {
  const [first, second, third] = three.map(({ report }) => partsOf(report));
  const torn = (second ?? []).filter(
    (part, at, all) =>
      part.kind !== 'table' || all.findIndex(({ kind }) => kind === 'table') !== at,
  );
  const folder = await collection('docx', [...(first ?? []), ...torn, ...(third ?? [])]);
  const data = join(folder, '..', 'data');
  const ended = await run('ingest', [folder, '--data', data]);
  const dataset = await loadDataset(data);
  expect(ended.code).toBe(2);
  expect(ended.out).toContain('read in part 1');
  expect(dataset.reports.map((row) => row.source_name)).toEqual(['all.docx#1', 'all.docx#3']);
  expect(dataset.quarantine.map((row) => [row.source_name, row.reason])).toEqual([
    ['all.docx#2', 'several_reports'],
  ]);
  const before = filesIn(data);
  await run('ingest', [folder, '--data', data]);
  expect(filesIn(data)).toEqual(before);
});

test('a part whose organ nobody knows waits, until the manifest names it', async () => {
  const folder = await collection('html', joined(three), three.slice(0, 2));
  const data = join(folder, '..', 'data');
  await run('ingest', [folder, '--data', data]);
  expect((await loadDataset(data)).quarantine.map((row) => [row.source_name, row.reason])).toEqual([
    ['all.html#3', 'unknown_organisation'],
  ]);
  const lines = three.map((one, at) => lineOf(`all.html#${at + 1}`, one));
  writeFileSync(join(folder, 'manifest.csv'), csvLines([header, ...lines]));
  const ended = await run('ingest', [folder, '--data', data]);
  const dataset = await loadDataset(data);
  expect(ended.out).toContain('new 1');
  expect([dataset.quarantine, dataset.reports.length]).toEqual([[], 3]);
});

test('two parts that would be one report are both refused, and the file whole', async () => {
  const [first, , third] = three;
  const twins = first && third ? [first, first, third] : [];
  const folder = await collection('html', joined(three), twins);
  const data = join(folder, '..', 'data');
  const ended = await run('ingest', [folder, '--data', data]);
  const dataset = await loadDataset(data);
  expect([ended.code, dataset.reports]).toEqual([2, []]);
  expect(dataset.quarantine.map((row) => [row.source_name, row.reason])).toEqual([
    ['all.html', 'several_reports'],
  ]);
  expect(dataset.quarantine[0]?.message).toContain('第1份与第2份');
});

test('a file that does not fall apart is refused whole', async () => {
  const untitled = three.flatMap(({ report }) =>
    partsOf(report).filter(({ kind }) => kind !== 'title'),
  );
  const folder = await collection('docx', untitled);
  const data = join(folder, '..', 'data');
  await run('ingest', [folder, '--data', data]);
  const dataset = await loadDataset(data);
  expect([dataset.reports, dataset.quarantine.map((row) => row.source_name)]).toEqual([
    [],
    ['all.docx'],
  ]);
});

const seeds = new URL('../../../../shared/reports/seeds/', import.meta.url);
const names = existsSync(seeds) ? readdirSync(seeds).sort() : [];

describe.skipIf(names.length === 0)('real reports one behind the other', () => {
  test('each part is the report that it is alone, or waits', { timeout: 300_000 }, async () => {
    const home = temporaryFolder();
    const [alone, pairs] = ['alone', 'pairs'].map((name) => join(home, name));
    if (!alone || !pairs) throw new Error('no folder');
    mkdirSync(alone);
    mkdirSync(pairs);
    for (const [at, name] of names.entries()) {
      const bytes = readFileSync(new URL(name, seeds));
      writeFileSync(join(alone, name), bytes);
      const next = readFileSync(new URL(names[(at + 1) % names.length] ?? name, seeds));
      writeFileSync(join(pairs, name), Buffer.concat([bytes, Buffer.from('\n'), next]));
    }
    await run('ingest', [alone, '--data', join(home, 'a')]);
    await run('ingest', [pairs, '--data', join(home, 'b')]);
    const [a, b] = [await loadDataset(join(home, 'a')), await loadDataset(join(home, 'b'))];
    expect(b.reports.length).toBeGreaterThan(0);
    expect(b.reports.filter((row) => row.supersedes !== null)).toEqual([]);
    for (const { report_id: id } of b.reports)
      expect([id, figuresIn(b, id)]).toEqual([id, figuresIn(a, id)]);
  });
});
