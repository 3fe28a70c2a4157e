import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { WARCParser } from 'warcio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, type Ended } from '../scripts/ingest/command.ts';
import { agencies, type Agencies } from './agencies.ts';
import { files, harvest, lastLine, sourcesFile, table } from './command.ts';
import { planted, sha256, type Planted } from './documents.ts';
import { plantFaults } from './faults.ts';
import { list } from './server.ts';

let all: Agencies;
let reports: readonly Planted[] = [];
let folder = '';
let out = '';
let sources = '';
let first: Ended;

beforeAll(async () => {
  all = await agencies();
  reports = [...all.planted, ...(await plantFaults(all))];
  folder = mkdtempSync(join(tmpdir(), 'harvest-test-'));
  out = join(folder, 'raw');
  sources = sourcesFile(folder, [...all.sources, ['list', all.faults.at('/nb/')]]);
  first = await harvest(all, sources, out);
}, 180_000);

afterAll(() => {
  all.close();
  rmSync(folder, { recursive: true });
});

function outcomes(): Map<string, Record<string, string>> {
  const rows = table(out, 'captures.csv').map((row) => [row['url'] ?? '', row] as const);
  return new Map(rows);
}

function ofFaults(path: string): Record<string, string> {
  return outcomes().get(all.faults.at(path)) ?? {};
}

describe('a first harvest', () => {
  test('brings every planted report once, and nothing else', () => {
    const held = table(out, 'manifest.csv').map((row) => row['source_sha256']);
    expect(held.toSorted()).toEqual(reports.map((one) => one.sha256).sort());
    for (const row of table(out, 'manifest.csv'))
      expect(sha256(readFileSync(join(out, row['file'] ?? '')))).toBe(row['source_sha256']);
    expect(files(out)).toHaveLength(reports.length);
  });

  test('asks nothing of a forbidden place', () => {
    expect(all.forbidden.asked).toEqual([]);
    expect(all.faults.times('/secret/1.html')).toBe(0);
    expect(all.trs.times('/elsewhere.html')).toBe(0);
  });

  test('asks one thing at a time of each host, under its own name', () => {
    for (const site of all.sites) expect(site.crowd).toBe(1);
    expect([...all.trs.agents].join()).toMatch(/^GongkaiAtlas\/[\d.]+/u);
  });

  test('accounts for every address, and its last line adds up', () => {
    const rows = table(out, 'captures.csv');
    expect(new Set(rows.map((row) => row['url'])).size).toBe(rows.length);
    const count = (outcome: string): number =>
      rows.filter((row) => row['outcome'] === outcome).length;
    const pages = rows.filter((row) => row['outcome'] === 'new' && row['file'] === '').length;
    expect(lastLine(first)).toBe(
      `${pages} pages, ${reports.length} documents, ${reports.length} new, 0 changed, 0 unchanged, 0 gone, ${count('failed')} failed`,
    );
    expect(pages + reports.length + count('failed') + count('skipped')).toBe(rows.length);
    expect(first.code).toBe(2);
  });

  test.each([
    ['/secret/1.html', 'skipped', 'robots.txt'],
    ['/same.html', 'skipped', 'the same file as'],
    ['/missing.html', 'failed', '404'],
    ['/to-private.html', 'failed', 'off the site'],
    ['/to-forbidden.html', 'failed', 'off the site'],
    ['/to-site.html', 'failed', 'off the site'],
    ['/ring.html', 'failed', 'in a ring'],
    ['/slow.html', 'failed', 'in time'],
    ['/bomb.html', 'failed', 'larger than'],
    ['/challenge.html', 'failed', 'not circumvented'],
    ['/script.html', 'failed', 'not circumvented'],
    ['/gone.pdf', 'failed', 'a web page in place of the file'],
    ['/empty.html', 'failed', 'empty'],
    ['/calendar/2023-01-01', 'skipped', 'neither a report'],
    ['/late.html', 'new', ''],
    ['/wrong-type', 'new', ''],
  ])('%s: %s, %s', (path, outcome, reason) => {
    expect(ofFaults(path)['outcome']).toBe(outcome);
    expect(ofFaults(path)['reason']).toContain(reason);
  });

  test('a list that repeats itself ends, days of a calendar are not walked', () => {
    expect(all.faults.asked.filter((path) => path.startsWith('/endless/'))).toHaveLength(2);
    expect(all.faults.asked.filter((path) => path.startsWith('/calendar/'))).toHaveLength(1);
  });

  test('waits as long as it is asked to', () => {
    const asked = all.faults.asked.flatMap((path, at) =>
      path === '/late.html' ? [all.faults.started[at] ?? 0] : [],
    );
    expect(asked).toHaveLength(3);
    expect((asked[2] ?? 0) - (asked[1] ?? 0)).toBeGreaterThan(990);
  });

  test('keeps what the page says about the report, of files what their page says', () => {
    const rows = new Map(table(out, 'manifest.csv').map((row) => [row['source_sha256'], row]));
    const [page, , file] = all.planted;
    expect(rows.get(page?.sha256 ?? '')).toMatchObject({
      title: '江苏省示范报告',
      published_on: '2024-01-22',
      page_publisher: '江苏省人民政府',
      page_site_code: '3200000001',
      organisation: '',
    });
    expect(rows.get(file?.sha256 ?? '')).toMatchObject({
      title: '江苏省附件里的报告',
      published_on: '2023-01-22',
      page_url: all.trs.at('/zfxxgk/nb/202301/t20230122_3.html'),
    });
  });

  test('every capture leads to its record in the WARC', async () => {
    const rows = table(out, 'captures.csv').filter((row) => row['warc'] !== '');
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const [, name = '', offset, length] = /^(.+):(\d+)\+(\d+)$/u.exec(row['warc'] ?? '') ?? [];
      const whole = readFileSync(join(out, 'warc', name));
      const member = whole.subarray(Number(offset), Number(offset) + Number(length));
      const record = await WARCParser.parse(Readable.from([member]));
      const payload = await record?.readFully(true);
      expect(record?.warcTargetURI).toBe(row['final_url']);
      if (row['sha256'] !== '') expect(sha256(payload ?? new Uint8Array())).toBe(row['sha256']);
    }
  });
});

test('a second harvest tells new, changed, unchanged and gone apart', async () => {
  const [changed, added] = [await planted(50, 'html'), await planted(51, 'html')];
  const [gone] = all.planted;
  all.trs.pages.delete('/zfxxgk/nb/202401/t20240122_1.html');
  all.trs.html('/zfxxgk/nb/202401/t19700101_2.html', Buffer.from(changed.bytes).toString());
  all.trs.html('/zfxxgk/nb/202501/t20250101_1.html', Buffer.from(added.bytes).toString());
  all.trs.html(
    '/zfxxgk/nb/',
    list([
      ['./202501/t20250101_1.html', added.title],
      ['./202401/t19700101_2.html', changed.title],
    ]),
  );
  const second = await harvest(all, sources, out);
  const documents = reports.length;
  expect(lastLine(second)).toMatch(
    new RegExp(
      `, ${documents} documents, 1 new, 1 changed, ${documents - 2} unchanged, 1 gone, `,
      'u',
    ),
  );
  const held = new Set(table(out, 'manifest.csv').map((row) => row['source_sha256']));
  for (const one of [...reports, changed, added]) expect(held.has(one.sha256)).toBe(true);
  expect(existsSync(join(out, 'files', `${gone?.sha256}.html`))).toBe(true);
  const rows = table(out, 'captures.csv').filter((row) => row['outcome'] === 'gone');
  expect(rows.map((row) => row['url'])).toEqual([all.trs.at('/zfxxgk/nb/202401/t20240122_1.html')]);
  const packed = all.shandong.at('/site_1/channel_2/doc_5f0c3a4b8d8d8a0f3a4b8d8a.html');
  expect(outcomes().get(packed)).toMatchObject({ status: '304', outcome: 'unchanged' });
}, 120_000);

test('what was harvested is ingested as it is, the same bytes each time', async () => {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  const ended = await run('ingest', [out, '--data', a]);
  await run('ingest', [out, '--data', b]);
  await run('ingest', [out, '--data', b]);
  const names = [
    'reports.csv',
    'observations.csv',
    'findings.csv',
    'captures.csv',
    'quarantine.csv',
  ];
  for (const name of names)
    expect(readFileSync(join(a, name), 'utf8')).toBe(readFileSync(join(b, name), 'utf8'));
  expect(ended.out).toMatch(new RegExp(`^files +${reports.length + 2} `, 'u'));
  expect(table(a, 'reports.csv').length).toBeGreaterThan(20);
  expect(table(a, 'quarantine.csv')).toEqual([]);
}, 120_000);
