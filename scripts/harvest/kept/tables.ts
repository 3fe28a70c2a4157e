import { join } from 'node:path';
import { compareText, compareTexts } from '../../../src/core/dataset/order.ts';
import { safeText } from '../../../src/core/dataset/text.ts';
import type { CaptureOutcome } from '../../../src/core/dataset/rows.ts';
import { kindOf, levelOf } from '../../../src/identity/kind.ts';
import { csvLines } from '../../ingest/block.ts';
import { keyOf } from '../address.ts';
import type { Done, DocumentFacts } from './done.ts';
import { writeWhole } from './files.ts';

/** One run and what became of each of its addresses. */
export interface RunRecord {
  readonly run: string;
  readonly done: readonly Done[];
}

/** A line of `captures.csv`: what was done, and under which outcome it is told. */
export interface Told {
  readonly done: Done;
  readonly outcome: CaptureOutcome;
  readonly reason: string | null;
}

/**
 * The addresses of a run as they are told. Of several addresses with the same document one counts,
 * the first by name; the others are skipped with that reason.
 */
export function toldOf({ done }: RunRecord): Told[] {
  const sorted = [...done].sort((a, b) => compareText(keyOf(a.address), keyOf(b.address)));
  const first = new Map<string, string>();
  for (const one of sorted)
    if (one.file !== null && !first.has(one.file)) first.set(one.file, one.address.url);
  return sorted.map((one) => {
    const other = one.file === null ? undefined : first.get(one.file);
    return other === undefined || other === one.address.url
      ? { done: one, outcome: one.outcome, reason: one.reason }
      : { done: one, outcome: 'skipped', reason: `the same file as ${other}` };
  });
}

const captureColumns = [
  ...['url', 'final_url', 'fetched_at', 'status', 'bytes', 'sha256', 'media_type', 'etag'],
  ...['last_modified', 'referrer', 'file', 'warc', 'outcome', 'reason', 'title', 'role', 'headers'],
];

const manifestColumns = [
  ...['file', 'organisation', 'organisation_id', 'region_code', 'level', 'kind', 'scope', 'year'],
  ...['form', 'title', 'published_on', 'source_url', 'retrieved_on', 'source_sha256'],
  ...['page_url', 'page_publisher', 'page_site_code', 'page_column'],
];

/** Writes `captures.csv` and `manifest.csv` anew from all runs, oldest first. */
export function writeTables(folder: string, runs: readonly RunRecord[]): void {
  const captures = runs.flatMap((run) => toldOf(run).map(captureLine));
  const documents = new Map<string, string[]>();
  for (const run of runs)
    for (const { done, outcome } of toldOf(run))
      if (done.file !== null && outcome !== 'skipped' && !documents.has(done.file))
        documents.set(done.file, manifestLine(done));
  const lines = [...documents.values()].sort(compareTexts);
  write(join(folder, 'captures.csv'), [captureColumns, ...captures]);
  write(join(folder, 'manifest.csv'), [manifestColumns, ...lines]);
}

function write(path: string, lines: readonly (readonly string[])[]): void {
  const safe = lines.map((line) =>
    line.map((cell) => safeText(cell.replaceAll(/[\r\n\t]+/gu, ' '))),
  );
  writeWhole(path, Buffer.from(csvLines(safe)));
}

function captureLine({ done, outcome, reason }: Told): string[] {
  return [
    done.address.url,
    done.finalUrl,
    done.fetchedAt,
    done.status,
    done.bytes,
    done.sha256,
    done.mediaType,
    done.etag,
    done.lastModified,
    done.address.referrer,
    done.file,
    done.warc,
    outcome,
    reason,
    done.address.title,
    done.address.role,
    done.headers.join('|'),
  ].map((value) => String(value ?? ''));
}

/** Level and kind of an organ that the sources name. */
function standingOf(facts: DocumentFacts | null): string[] {
  if (facts?.organisation == null || facts.regionCode === null) return ['', ''];
  const kind = kindOf(facts.organisation);
  return [levelOf(kind, facts.regionCode), kind];
}

function manifestLine(done: Done): string[] {
  const facts = done.facts;
  return [
    done.file,
    facts?.organisation,
    facts?.organisationId,
    facts?.regionCode,
    ...standingOf(facts),
    '',
    facts?.year,
    '',
    facts?.meta.title,
    facts?.meta.publishedOn,
    done.address.url,
    done.fetchedAt.slice(0, 10),
    done.sha256,
    facts?.page,
    facts?.meta.publisher,
    facts?.meta.siteCode,
    facts?.meta.column,
  ].map((value) => String(value ?? ''));
}
