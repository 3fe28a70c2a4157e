import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { capturesIn } from '../../scripts/ingest/evidence.ts';
import { originalsIn, writeOriginals } from '../../src/site/originals.ts';
import { run } from '../scripts/ingest/command.ts';
import { table } from './command.ts';
import { planted, sha256 } from './documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'evidence-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header =
  'url,final_url,fetched_at,status,bytes,sha256,media_type,etag,last_modified,referrer,file,warc,outcome,reason,title,role,headers';

function captures(...lines: string[]): string {
  const path = join(folder, 'captures.csv');
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
  return path;
}

const page = 'https://a.gov.cn/1.html';
const line = (day: string, sha: string, outcome: string, file = `files/${sha}.html`): string =>
  `${page},${page},2026-01-${day}T08:00:00Z,200,9,${sha},text/html,,,,${file},w.warc.gz:${day}+5,${outcome},,甲局2025年年报,page,Server: x|Date: y`;

test('each document keeps its first capture; the last look is told with it', () => {
  const rows = capturesIn(
    captures(
      line('01', 'aa', 'new'),
      line('02', 'aa', 'unchanged'),
      line('03', 'bb', 'changed'),
      line('04', '', 'gone', ''),
    ),
  );
  expect(rows).toMatchObject([
    {
      source_sha256: 'aa',
      fetched_at: '2026-01-01T08:00:00Z',
      seen_at: '2026-01-02T08:00:00Z',
      looked_at: '2026-01-04T08:00:00Z',
      outcome: 'gone',
      warc: 'w.warc.gz:01+5',
      headers: ['Server: x', 'Date: y'],
      final_url: null,
    },
    { source_sha256: 'bb', seen_at: '2026-01-03T08:00:00Z', outcome: 'gone' },
  ]);
});

test('an older document of an address that changed says so', () => {
  const rows = capturesIn(captures(line('01', 'aa', 'new'), line('03', 'bb', 'changed')));
  expect(rows.map((row) => [row.source_sha256, row.outcome, row.seen_at])).toEqual([
    ['aa', 'changed', '2026-01-01T08:00:00Z'],
    ['bb', 'changed', '2026-01-03T08:00:00Z'],
  ]);
});

test('a report leads to its capture; a site of another division is a finding', async () => {
  const one = await planted(3, 'docx');
  const raw = join(folder, 'raw');
  mkdirSync(join(raw, 'files'), { recursive: true });
  writeFileSync(join(raw, 'files', 'x.docx'), one.bytes);
  writeFileSync(
    join(raw, 'manifest.csv'),
    `file,source_url,page_site_code\nfiles/x.docx,${page},4401000001\n`,
  );
  writeFileSync(
    join(raw, 'captures.csv'),
    `${header}\n${line('01', one.sha256, 'new', 'files/x.docx')}\n`,
  );
  const data = join(folder, 'data');
  expect((await run('ingest', [raw, '--data', data])).code).toBe(0);
  const [report] = table(data, 'reports.csv');
  const [capture] = table(data, 'captures.csv');
  expect(report).toMatchObject({ source_sha256: one.sha256, source_url: page });
  expect(capture).toMatchObject({
    source_sha256: one.sha256,
    organisation_id: report?.['organisation_id'],
    year: report?.['year'],
    warc: 'w.warc.gz:01+5',
  });
  expect(table(data, 'findings.csv').map((row) => row['check_id'])).toContain('region_mismatch');
}, 60_000);

test('originals are published by hash, a page only as text', async () => {
  const from = join(folder, 'from');
  mkdirSync(from);
  writeFileSync(join(from, 'a.html'), '<script>alert(1)</script>');
  writeFileSync(join(from, 'b.pdf'), '%PDF-1.4');
  writeFileSync(join(from, 'c.svg'), '<svg/>');
  const all = await originalsIn(from);
  const hash = sha256(Buffer.from('<script>alert(1)</script>'));
  const site = join(folder, 'site');
  expect(await writeOriginals(site, [...all.keys(), 'f'.repeat(64)], all)).toBe(3);
  expect(readFileSync(join(site, 'source', `${hash}.txt`), 'utf8')).toContain('alert');
  expect([...all.values()].map((one) => one.name.slice(64)).sort()).toEqual([
    '.pdf',
    '.txt',
    '.txt',
  ]);
  expect(all.get(hash)?.saved).toBe(`${hash.slice(0, 12)}.html`);
});
