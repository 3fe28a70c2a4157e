import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockDataset } from '../../../scripts/ingest/lock.ts';
import { listSources } from '../../../scripts/ingest/sources.ts';
import { emptyStore } from '../../../scripts/ingest/store.ts';
import { writeStore } from '../../../scripts/ingest/write.ts';
import { temporaryFolder } from './command.ts';

const store = { ...emptyStore, version: '2026.1' };

test('a link to itself and a link to nowhere are listed like files and stop nothing', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.txt'), '');
  symlinkSync(join(folder, 'self'), join(folder, 'self'));
  symlinkSync('/nowhere', join(folder, 'gone'));
  expect(listSources([folder])).toEqual(
    ['gone', 'report.txt', 'self'].map((name) => join(folder, name)),
  );
});

test('a write that fails leaves the old files and nothing else', async () => {
  const folder = temporaryFolder();
  await writeStore(folder, store);
  const before = readdirSync(folder);
  const extra = { name: join('no', 'such', 'folder.csv'), text: 'x' };
  await expect(writeStore(folder, { ...store, version: '2026.2' }, [extra])).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(join(folder, 'VERSION'), 'utf8')).toBe('2026.1\n');
});

test('what would not pass the gate is not written', async () => {
  const folder = temporaryFolder();
  await writeStore(folder, store);
  const before = readdirSync(folder);
  await expect(writeStore(folder, { ...store, version: 'x' })).rejects.toThrow(/no version/u);
  expect(readdirSync(folder)).toEqual(before);
});

test('one writer at a time: a running one is named, a dead one is followed by exactly one', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.lock'), `${process.ppid}\n`);
  expect(() => lockDataset(folder)).toThrow(/another ingest is writing here \(process \d+\)/u);
  writeFileSync(join(folder, '.lock'), '2147483646\n');
  const unlock = lockDataset(folder);
  expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe(`${process.pid}\n`);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test('a dead lock that another process is taking over is left to it', () => {
  const folder = temporaryFolder();
  const path = join(folder, '.lock');
  writeFileSync(path, '2147483646\n');
  writeFileSync(`${path}-${statSync(path).ino}`, '');
  expect(() => lockDataset(folder)).toThrow(/has just started here/u);
});
