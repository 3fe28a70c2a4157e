import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesIn, inventedDocuments, run, temporaryFolder } from '../ingest/command.ts';

let home = '';
let documents = '';
let before = '';
let file = '';

beforeAll(async () => {
  home = temporaryFolder();
  documents = await inventedDocuments(home, 8);
  before = join(home, 'before');
  file = Object.keys(filesIn(documents)).find((name) => name.endsWith('.html')) ?? '';
  await run('ingest', [documents, '--data', before]);
  return () => rmSync(home, { recursive: true });
});

async function changesOf(change: (data: string) => Promise<unknown> | void): Promise<string> {
  const after = join(home, 'after');
  rmSync(after, { recursive: true, force: true });
  cpSync(before, after, { recursive: true });
  await change(after);
  const ended = await run('changes', ['--data', after, '--against', before]);
  expect([ended.code, ended.err]).toEqual([0, '']);
  return ended.out;
}

test('an unchanged dataset has nothing to tell', async () => {
  expect(await changesOf(() => undefined)).toContain('数字没有变化。');
});

test('a report that the organ published again is the organ’s change', async () => {
  const words = await changesOf(async (data) => {
    const folder = join(home, 'again');
    cpSync(documents, folder, { recursive: true });
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/(<td[^>]*>行政许可<\/td><td[^>]*>)\d+/u, '$1777'));
    await run('ingest', [path, '--data', data, '--manifest', join(documents, 'manifest.csv')]);
  });
  expect(words).toMatch(/### 机关重新发布[^#]*行政许可[^#]*改为 777/u);
  expect(words).not.toContain('本站误读');
});

test('a correction is our misreading, with the reason a person gave', async () => {
  const words = await changesOf(async (data) => {
    const id = file.replace(/^synthetic-|\.html$/gu, '');
    appendFileSync(
      join(data, 'corrections.csv'),
      `${id},requests,received,total,4321,把 4321 读成别的数（虚构）,2026-02-03\n`,
    );
    await run('ingest', [documents, '--data', data]);
  });
  expect(words).toMatch(/### 本站误读，已更正[^#]*改为 4321（把 4321 读成别的数（虚构））/u);
});

test('the same text under another rule is our method', async () => {
  const words = await changesOf((data) => {
    const path = join(data, 'observations.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/,requests,granted,total,\d+,number,/u, ',requests,granted,total,,text,'),
    );
  });
  expect(words).toMatch(/### 本站读取方法变更[^#]*改为 ［文字］/u);
});

test('what it prints is kept once a version, newest first', async () => {
  const data = join(home, 'kept');
  cpSync(before, data, { recursive: true });
  await run('changes', ['--data', data, '--against', 'none', '--write']);
  const first = filesIn(data);
  await run('changes', ['--data', data, '--against', 'none', '--write']);
  expect(filesIn(data)).toEqual(first);
  expect(first['changes.csv']?.split('\n').length).toBe(8 + 2);
});

test('an unknown revision is one sentence', async () => {
  const ended = await run('changes', ['--against', 'no-such-revision']);
  expect([ended.code, ended.out]).toEqual([1, '']);
  expect(ended.err).toContain('no-such-revision');
});
