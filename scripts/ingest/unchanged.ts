import type { ReportRow } from '../../src/core/dataset/rows.ts';
import type { ManifestEntry } from './manifest.ts';
import { partOf } from './part.ts';
import type { Outcome } from './reading.ts';

/** What is asked about: a part of a file (`null` = the whole) and what the manifest says of it. */
interface Asked {
  readonly part: number | null;
  readonly entry: ManifestEntry | null;
}

/**
 * The report that was read from the same part of the same bytes and says what the manifest says
 * now; `null` when there is none and the file is to be read.
 */
export function sameAs(rows: readonly ReportRow[], { part, entry }: Asked): Outcome | null {
  const own = rows.filter((row) => partOf(row.source_name) === part);
  const row = entry === null ? own[0] : own.find((candidate) => saysSo(candidate, entry));
  return row ? { kind: 'unchanged', reportId: row.report_id } : null;
}

function saysSo(row: ReportRow, entry: ManifestEntry): boolean {
  const said: readonly (readonly [keyof ReportRow, string | number | null])[] = [
    ['organisation_id', entry.organisationId],
    ['year', entry.year],
    ['scope', entry.scope],
    ['form', entry.form],
    ['title', entry.title],
    ['published_on', entry.publishedOn],
    ['source_url', entry.sourceUrl],
    ['retrieved_on', entry.retrievedOn],
  ];
  return said.every(([column, value]) => value === null || row[column] === value);
}
