import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import type { CaptureOutcome, CaptureRow, ReportRow } from '../../src/core/dataset/rows.ts';
import { compareText } from '../../src/core/dataset/order.ts';
import { titleYear } from '../../src/core/parse/year.ts';
import { namingDirectoryOf } from '../../src/identity/build/directory.ts';
import { nameInTitle } from '../../src/identity/names.ts';
import { organNamed } from '../../src/identity/named.ts';
import type { Directory } from '../../src/identity/identify.ts';
import type { Store } from './store.ts';

type Line = Readonly<Record<string, string>>;

/** The folders of harvests among the inputs: those with captures beside a manifest. */
export function harvestFolders(files: readonly string[]): string[] {
  const folders = new Set(files.flatMap((file) => harvestAbove(dirname(file))));
  return [...folders].sort(compareText);
}

function harvestAbove(folder: string): string[] {
  if (['captures.csv', 'manifest.csv'].every((name) => existsSync(join(folder, name))))
    return [folder];
  return dirname(folder) === folder ? [] : harvestAbove(dirname(folder));
}

/** The dataset with what the harvests tell of each address: evidence, and the last look. */
export function withEvidence(store: Store, folders: readonly string[]): Store {
  if (folders.length === 0) return store;
  const directory = namingDirectoryOf(store.regions, store.organisations);
  const rows = new Map(store.captures.map((row) => [keyOf(row), row]));
  for (const folder of folders)
    for (const found of capturesIn(join(folder, 'captures.csv'))) {
      const before = rows.get(keyOf(found));
      if (before === undefined || (before.looked_at ?? '') <= (found.looked_at ?? ''))
        rows.set(keyOf(found), { ...found, ...earliest(before, found) });
    }
  const reports = reportsBySource(store.reports);
  const captures = [...rows.values()].map((row) => {
    const report = reports.get(row.source_sha256 ?? '');
    return report === undefined
      ? placed(row, directory)
      : { ...row, organisation_id: report.organisation_id, year: report.year };
  });
  return { ...store, captures };
}

/** The report of each document; one that holds those of several organs or years is left out. */
function reportsBySource(rows: readonly ReportRow[]): Map<string, ReportRow> {
  const found = new Map<string, ReportRow>();
  for (const [sha256, own] of Map.groupBy(rows, (row) => row.source_sha256)) {
    const [first] = own;
    const subjects = new Set(own.map((row) => `${row.organisation_id}-${row.year}`));
    if (first && subjects.size === 1) found.set(sha256, first);
  }
  return found;
}

function keyOf(row: CaptureRow): string {
  return `${row.url} ${row.source_sha256 ?? ''}`;
}

/** The first capture is the evidence: its time, headers and place in the WARC stay. */
function earliest(before: CaptureRow | undefined, found: CaptureRow): Partial<CaptureRow> {
  if (before === undefined || before.fetched_at > found.fetched_at) return {};
  const { fetched_at, status, media_type, etag, last_modified, headers, warc } = before;
  return { fetched_at, status, media_type, etag, last_modified, headers, warc };
}

/** Whose report a link names, and of which year; both `null` where its words do not tell. */
function placed(row: CaptureRow, directory: Directory): CaptureRow {
  if (row.organisation_id !== null || row.title === null) return row;
  const name = nameInTitle(row.title);
  const organ = name === null ? null : organNamed(name, directory);
  return { ...row, organisation_id: organ?.id ?? null, year: titleYear(row.title) };
}

/** The requests of a harvest as one row for each address and document. */
export function capturesIn(path: string): CaptureRow[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  const lines = Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
  const byUrl = Map.groupBy(lines.filter(counts), (line) => line['url'] ?? '');
  return [...byUrl.values()].flatMap(rowsOf);
}

/** Links that the rules leave out tell nothing; those that robots.txt closes are listed reports. */
function counts(line: Line): boolean {
  return line['outcome'] !== 'skipped' || (line['reason'] ?? '').startsWith('robots.txt');
}

function rowsOf(lines: readonly Line[]): CaptureRow[] {
  const sorted = lines.toSorted((a, b) =>
    compareText(a['fetched_at'] ?? '', b['fetched_at'] ?? ''),
  );
  const last = sorted.at(-1);
  const documents = new Map<string, Line[]>();
  for (const line of sorted) {
    const sha256 = line['file'] ? (line['sha256'] ?? '') : '';
    documents.set(sha256, [...(documents.get(sha256) ?? []), line]);
  }
  if (documents.size > 1) documents.delete('');
  if (last === undefined) return [];
  return [...documents].map(([sha256, own]) => rowOf(sha256, own, last));
}

const good: readonly string[] = ['new', 'changed', 'unchanged'];

function rowOf(sha256: string, own: readonly Line[], last: Line): CaptureRow {
  const [first = last] = own;
  const seen = own.filter((line) => good.includes(line['outcome'] ?? '')).at(-1);
  const replaced = sha256 !== '' && last['file'] !== '' && last['sha256'] !== sha256;
  const text = (name: string, line = first): string | null => line[name] || null;
  const count = (name: string): number | null => (first[name] ? Number(first[name]) : null);
  return {
    url: text('url') ?? '',
    source_sha256: sha256 || null,
    final_url: text('final_url') === text('url') ? null : text('final_url'),
    fetched_at: text('fetched_at') ?? '',
    looked_at: text('fetched_at', last),
    seen_at: seen === undefined ? null : text('fetched_at', seen),
    outcome: (replaced ? 'changed' : text('outcome', last)) as CaptureOutcome,
    reason: replaced ? null : text('reason', last),
    status: count('status'),
    bytes: count('bytes'),
    media_type: text('media_type'),
    etag: text('etag'),
    last_modified: text('last_modified'),
    headers: (first['headers'] ?? '').split('|').filter((header) => header !== ''),
    warc: text('warc'),
    referrer: text('referrer', last),
    title: text('title', last),
    organisation_id: null,
    year: null,
  };
}
