import type { SourceRow } from '../../src/core/dataset/rows.ts';
import type { Address } from './address.ts';
import type { DocumentFacts } from './kept/done.ts';
import { noMeta, type PageReading } from './page/reading.ts';

/**
 * What is said about a document besides its text: the metadata of its page, and what the sources
 * say of just this address. Where the document itself says otherwise the sources are not passed on:
 * what it says is read from it, and a person sees the difference in the list of sources.
 */
export function factsOf(
  address: Address,
  reading: PageReading,
  finalUrl: string,
  sources: ReadonlyMap<string, SourceRow>,
): DocumentFacts {
  const own = reading.kind === 'html' && address.role !== 'file';
  const row = sourceOf(address, sources);
  const sameYear = reading.year === null || row?.year === null || row?.year === reading.year;
  const sameRegion = reading.organ === null || row?.region_code === reading.organ.regionCode;
  return {
    meta: own ? reading.meta : (address.meta ?? noMeta),
    page: own ? finalUrl : (address.referrer ?? finalUrl),
    organisation: (sameRegion && row?.organisation) || null,
    organisationId: (sameRegion && row?.organisation_id) || null,
    regionCode: (sameRegion && row?.region_code) || null,
    year: (sameYear && row?.year) || null,
  };
}

/** The row of a report's address; a file belongs to the report page that links it. */
function sourceOf(
  address: Address,
  sources: ReadonlyMap<string, SourceRow>,
): SourceRow | undefined {
  const row = sources.get(address.source);
  const near = address.depth === 0 || (address.depth === 1 && address.role === 'file');
  return row?.kind === 'report' && near && row.organisation_id !== null ? row : undefined;
}
