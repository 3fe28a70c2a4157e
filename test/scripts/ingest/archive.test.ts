import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { memberBytes, membersOf } from '../../../scripts/ingest/archive.ts';
import { inventedDocuments, run, temporaryFolder } from './command.ts';

const home = temporaryFolder();
afterAll(() => rmSync(home, { recursive: true }));

function written(name: string, files: Record<string, Uint8Array>): string {
  const path = join(home, name);
  writeFileSync(path, zipSync(files));
  return path;
}

test('every file in a zip is an input of its own, named after both', async () => {
  const documents = await inventedDocuments(home, 3);
  const names = readdirSync(documents).filter((name) => name.startsWith('synthetic-'));
  const files = names.map((name) => [name, new Uint8Array(readFileSync(join(documents, name)))]);
  const scan = { 'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'README.txt': strToU8('x') };
  const path = written('all.zip', { ...Object.fromEntries(files), ...scan });
  const manifest = readFileSync(join(documents, 'manifest.csv'), 'utf8').replaceAll(
    /^synthetic-/gmu,
    'all.zip/synthetic-',
  );
  writeFileSync(join(home, 'manifest.csv'), manifest);
  const data = join(home, 'data');
  const ended = await run('ingest', [path, '--data', data, '--jobs', '1']);
  expect(ended.code).toBe(2);
  const reports = readFileSync(join(data, 'reports.csv'), 'utf8');
  for (const name of names) expect(reports).toContain(`all.zip/${name}`);
  const quarantine = readFileSync(join(data, 'quarantine.csv'), 'utf8').trim().split('\n');
  expect(quarantine.length).toBe(2);
  expect(quarantine[1]).toMatch(/^all\.zip\/picture\.png,.*unsupported_format/u);
}, 60_000);

test('a docx is no zip of inputs; nor is what only looks like one', () => {
  expect(membersOf(written('a.docx', { 'word/document.xml': strToU8('<x/>') }))).toBe(null);
  writeFileSync(join(home, 'b.zip'), 'PK\u0003\u0004 and nothing else');
  expect(membersOf(join(home, 'b.zip'))).toBe(null);
  expect(membersOf(join(home, 'missing.zip'))).toBe(null);
});

test('a zip of more files than we take is one input, to be refused', () => {
  const many = Array.from({ length: 201 }, (_, at) => [`${at}.txt`, strToU8('1')]);
  expect(membersOf(written('many.zip', Object.fromEntries(many)))).toBe(null);
});

test('a file that unpacks to too much is refused', () => {
  const path = written('bomb.zip', { 'zeros.txt': new Uint8Array(50_000_001) });
  expect(() => memberBytes(path, 'zeros.txt')).toThrow('50 MB');
});
