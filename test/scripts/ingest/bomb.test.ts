import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePdf } from '../../read/pdf-writer.ts';
import { inventedDocuments, run, temporaryFolder } from './command.ts';

/** A PDF whose font gives a width to nine hundred million letters. */
function bomb(): Uint8Array {
  const plain = Buffer.from(writePdf([(sheet) => sheet.text(60, 60, '规章 5')])).toString('latin1');
  const widths = '/W [1 95 500 814 907 500]';
  return Buffer.from(plain.replace(widths, '/W [0 900000000 500]'.padEnd(widths.length)), 'latin1');
}

test('a document that fills the memory is refused, the others are read', async () => {
  const home = temporaryFolder();
  const documents = await inventedDocuments(home, 3);
  writeFileSync(join(documents, 'a-bomb.pdf'), bomb());
  const data = join(home, 'data');
  const ended = await run('ingest', [documents, '--data', data, '--jobs', '1']);
  expect(ended.code).toBe(2);
  expect(ended.err).not.toMatch(/heap|FATAL|at .+:\d+:\d+/u);
  expect(readFileSync(join(data, 'reports.csv'), 'utf8').trim().split('\n').length).toBe(4);
  const quarantine = readFileSync(join(data, 'quarantine.csv'), 'utf8').trim().split('\n');
  expect(quarantine.length).toBe(2);
  expect(quarantine[1]).toContain('a-bomb.pdf');
  expect(quarantine[1]).toContain('too_large');
  rmSync(home, { recursive: true });
}, 60_000);
