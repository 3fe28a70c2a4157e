import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDataset } from '../../../src/dataset/load.ts';
import { inventedDocuments, run, temporaryFolder } from './command.ts';

/** Three invented documents; `change` writes other words into the manifest's line on the first. */
async function ingested(change: (line: string) => string): Promise<string> {
  const home = temporaryFolder();
  const documents = await inventedDocuments(home, 3);
  const manifest = join(documents, 'manifest.csv');
  const [header = '', first = '', ...rest] = readFileSync(manifest, 'utf8').split('\n');
  writeFileSync(manifest, [header, change(first), ...rest].join('\n'));
  await run('ingest', [documents, '--data', join(home, 'data')]);
  return join(home, 'data');
}

test.each([
  [
    'a year before there were reports',
    (line: string) => line.replace(/,20\d\d,/u, ',2007,'),
    'year 2007',
  ],
  [
    'a title of two thousand characters',
    (line: string) =>
      line.replace(/,([^,]*（虚构示例）),/u, (_, title: string) => `,${title.repeat(100)},`),
    'title has',
  ],
])('%s: the report waits alone, the others are taken', async (_, change, words) => {
  const data = await ingested(change);
  const { reports, quarantine } = await loadDataset(data);
  expect(reports).toHaveLength(2);
  expect(quarantine.map((row) => row.reason)).toEqual(['invalid_data']);
  expect(quarantine[0]?.message).toContain(words);
});

test('without a fault none waits', async () => {
  const { reports, quarantine } = await loadDataset(await ingested((line) => line));
  expect([reports.length, quarantine]).toEqual([3, []]);
});
