import type { SourceRow } from '../../src/core/dataset/rows.ts';
import type { Address } from './address.ts';

/** Sources that a text chooses by address, organ, region or title; all for `null`. */
export function chosen(sources: readonly SourceRow[], only: string | null): SourceRow[] {
  return sources.filter(
    (row) =>
      only === null ||
      [row.url, row.organisation, row.organisation_id, row.region_code, row.title].some((text) =>
        text?.includes(only),
      ),
  );
}

/** The address of a source, as the beginning of a way. */
export function seedOf(row: SourceRow): Address {
  const url = new URL(row.url);
  url.hash = '';
  return {
    url: url.href,
    form: null,
    role: row.kind === 'list' ? 'list' : 'page',
    source: url.href,
    referrer: null,
    title: row.title,
    depth: 0,
    meta: null,
    before: [],
  };
}
