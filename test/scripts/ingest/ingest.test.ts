import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../../../src/dataset/load.ts';
import { filesIn, inventedDocuments, run, temporaryFolder } from './command.ts';

let home = '';
let documents = '';
let data = '';

beforeAll(async () => {
  home = temporaryFolder();
  documents = await inventedDocuments(home, 14);
  data = join(home, 'data');
  const ended = await run('ingest', [documents, '--data', data, '--jobs', '2']);
  expect(ended.err).not.toContain('Error');
  return () => rmSync(home, { recursive: true });
});

function copyOf(folder: string, name: string): string {
  const copy = join(home, name);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

test('the same documents give the same bytes, read again, in another folder, on one thread', async () => {
  const before = filesIn(data);
  await run('ingest', [documents, '--data', data]);
  expect(filesIn(data)).toEqual(before);
  await run('ingest', [documents, '--data', join(home, 'other'), '--jobs', '1']);
  expect(filesIn(join(home, 'other'))).toEqual(before);
  await run('ingest', [documents, '--data', data, '--again']);
  expect(filesIn(data)).toEqual(before);
});

test('reports that come one by one, last year first, end in the same dataset', async () => {
  const folder = join(home, 'one-by-one');
  const names = Object.keys(filesIn(documents)).filter((name) => name !== 'manifest.csv');
  const manifest = join(documents, 'manifest.csv');
  for (const name of [names.slice(9), names.slice(4, 9), names.slice(0, 4)])
    await run('ingest', [
      ...name.map((file) => join(documents, file)),
      '--data',
      folder,
      '--manifest',
      manifest,
    ]);
  const [apart, together] = [filesIn(folder), filesIn(data)];
  delete apart['VERSION'];
  delete together['VERSION'];
  expect(apart).toEqual(together);
});

test('every file ends in the dataset or in the quarantine, and the exit code says which', async () => {
  const mixed = copyOf(documents, 'mixed');
  writeFileSync(join(mixed, 'photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  writeFileSync(join(mixed, 'letter.txt'), '今天天气很好。');
  writeFileSync(join(mixed, 'empty.pdf'), '');
  writeFileSync(join(mixed, 'README.md'), 'not an input');
  const folder = join(home, 'mixed-data');
  const ended = await run('ingest', [mixed, '--data', folder]);
  const dataset = await loadDataset(folder);
  expect(ended.code).toBe(2);
  expect(dataset.reports).toHaveLength(14);
  expect(dataset.quarantine.map((row) => row.source_name)).toEqual([
    'empty.pdf',
    'letter.txt',
    'photo.jpg',
  ]);
  expect(ended.out).toMatch(/files +17 .*read 14 .*quarantined 3/u);
});

test('other figures for the same organ and year are a new version; the same figures are none', async () => {
  const folder = copyOf(data, 'versions');
  const [name = ''] = Object.keys(filesIn(documents)).filter((file) => file.endsWith('.txt'));
  const text = readFileSync(join(documents, name), 'utf8');
  const edited = join(home, 'edited');
  mkdirSync(edited);
  cpSync(join(documents, 'manifest.csv'), join(edited, 'manifest.csv'));
  writeFileSync(join(edited, name), `${text}\n更正说明（虚构）。\n`);
  await run('ingest', [edited, '--data', folder]);
  expect(filesIn(folder)).toEqual(filesIn(data));
  writeFileSync(join(edited, name), text.replace('（一）予以公开\n\t0', '（一）予以公开\n\t7'));
  const ended = await run('ingest', [edited, '--data', folder]);
  const dataset = await loadDataset(folder);
  const second = dataset.reports.find((row) => row.supersedes !== null);
  expect(ended.out).toContain('new versions 1');
  expect(second?.report_id).toBe(`${second?.supersedes}-v2`);
  expect(dataset.version).not.toBe((await loadDataset(data)).version);
});

test('a correction overrules the reading before the rules are asked', async () => {
  const folder = copyOf(data, 'corrected');
  const dataset = await loadDataset(folder);
  const id = dataset.reports[0]?.report_id ?? '';
  const line = `${id},requests,concluded,total,9999,读错（虚构）,2026-01-02\n`;
  writeFileSync(
    join(folder, 'corrections.csv'),
    readFileSync(join(folder, 'corrections.csv'), 'utf8') + line,
  );
  await run('ingest', [documents, '--data', folder]);
  const after = await loadDataset(folder);
  const cell = after.observations.find(
    (row) => row.report_id === id && row.row_id === 'concluded' && row.column_id === 'total',
  );
  expect([cell?.value, cell?.raw]).toEqual([9999, '9999']);
  expect(after.findings.some((row) => row.report_id === id && row.check_id === 'outcome_sum')).toBe(
    true,
  );
  expect(after.version.startsWith('2026.')).toBe(true);
});

test('a dry run says the same and writes nothing', async () => {
  const folder = join(home, 'dry');
  const ended = await run('ingest', [documents, '--data', folder, '--dry-run']);
  expect(ended.out).toMatch(/reports +14 .*nothing written/su);
  expect(existsSync(folder)).toBe(false);
});

test('narrative texts are kept only when asked for, and never a telephone number', async () => {
  const folder = join(home, 'texts');
  await run('ingest', [documents, '--data', folder, '--sections']);
  const { 'sections.csv': sections, ...rest } = filesIn(folder);
  expect(sections).toBeDefined();
  expect(rest).toEqual(filesIn(data));
});

test.each([
  [[], 'usage'],
  [['no-such-file.txt'], 'no-such-file.txt: no such file or folder'],
  [['README.md', '--colour'], "'--colour'"],
  [['package.json', '--manifest', 'nowhere.csv'], 'nowhere.csv'],
  [['package.json', '--jobs', 'many'], '--jobs'],
  [['package.json', '--data', 'package.json'], '--data must be a folder'],
  [['package.json', '--data', ''], '--data must name a folder'],
] as const)('a wrong command line is one sentence and exit 1: %j', async (args, words) => {
  const ended = await run('ingest', [...args]);
  expect([ended.code, ended.out]).toEqual([1, '']);
  expect(ended.err).toContain(words);
  expect(ended.err.trim().split('\n')).toHaveLength(1);
});

test('a dataset that lost a file is not taken for an empty one', async () => {
  const folder = copyOf(data, 'lost');
  renameSync(join(folder, 'reports.csv'), join(folder, 'away.csv'));
  const ended = await run('ingest', [documents, '--data', folder]);
  expect(ended.code).toBe(1);
  expect(ended.err).toContain('reports.csv missing');
});
