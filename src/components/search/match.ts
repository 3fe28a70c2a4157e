/** One organ of the search index. */
export interface SearchEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly pinyin: string;
  readonly initials: string;
  readonly region: string;
}

/** Best matches first: names that contain the query, then pinyin and initials. */
export function searchOrganisations(
  entries: readonly SearchEntry[],
  query: string,
  limit: number,
): SearchEntry[] {
  const key = query.toLowerCase().replace(/\s/gu, '');
  const score = (entry: SearchEntry): number => {
    const names = [entry.name, ...entry.aliases];
    if (names.includes(key)) return 0;
    if (entry.initials.startsWith(key)) return 1;
    if (entry.pinyin.startsWith(key)) return 2;
    if (names.some((name) => name.includes(key))) return 3;
    return entry.region.includes(key) ? 4 : 9;
  };
  return entries
    .map((entry) => ({ entry, score: score(entry) }))
    .filter((one) => one.score < 9)
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map((one) => one.entry);
}
