import { loadCode, loadJson } from './load.ts';
import type { Found, SearchEntry, SearchIndex, Sounds } from '../identity/search.ts';

/** An entry of `/search/index.json`. */
export interface IndexEntry extends SearchEntry {
  readonly en: string | null;
  readonly path: string;
  readonly context: { readonly zh: string; readonly en: string };
}

/** The index, open for questions. */
export interface SiteIndex {
  /** The best entries for what was typed, at most so many. */
  find(query: string, limit: number): Promise<Found<IndexEntry>[]>;
  /** The one that is meant beyond doubt, or `null`. */
  meant(found: readonly Found<IndexEntry>[]): Found<IndexEntry> | null;
  /** Was nothing found as it was written, only by sound or nearly? */
  isNear(found: readonly Found<IndexEntry>[]): boolean;
}

/**
 * Fetches the index below `folder` (`…/search/`) and what searches it. The table of sounds comes only
 * when a query is not found as it stands. Throws `LoadError`.
 */
export async function openIndex(folder: string, kinds: readonly string[]): Promise<SiteIndex> {
  const [entries, { isNearHit, plainlyMeant, searchIndexOf, searchEntries }] = await Promise.all([
    loadJson<IndexEntry[]>(`${folder}index.json`),
    loadCode(() => import('../identity/search.ts')),
  ]);
  const wanted = entries.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const index: SearchIndex<IndexEntry> = searchIndexOf(wanted);
  let sounds: Promise<Sounds | null> | undefined;
  const isNear = (found: readonly Found<IndexEntry>[]): boolean => found.every(isNearHit);
  const find = async (query: string, limit: number): Promise<Found<IndexEntry>[]> => {
    const found = searchEntries(index, query, limit);
    if (!isNear(found)) return found;
    sounds ??= loadJson<Sounds>(`${folder}sounds.json`).catch(() => null);
    return searchEntries(index, query, limit, await sounds);
  };
  return { find, isNear, meant: plainlyMeant };
}
