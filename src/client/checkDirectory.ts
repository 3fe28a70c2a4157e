import type { OrganisationRow, RegionRow } from '../core/dataset/rows.ts';
import { loadJson } from './load.ts';

/** The organs and regions that the site publishes, as `check/directory.json` holds them. */
export interface PublishedDirectory {
  readonly version: string;
  readonly regions: readonly RegionRow[];
  readonly organisations: readonly OrganisationRow[];
  /** Years of which there is a file of peers. */
  readonly peerYears: readonly number[];
}

let loaded: Promise<PublishedDirectory> | null = null;

/** The directory, fetched once; a `LoadError` when it cannot be had, and the next call tries again. */
export function loadDirectory(root: string): Promise<PublishedDirectory> {
  loaded ??= loadJson<PublishedDirectory>(`${root}check/directory.json`).catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}
