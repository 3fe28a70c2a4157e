import type { Kind, Level } from '../../core/report/report.ts';

/** What `/api/v1/index.json` says of an organ. */
export interface ListedOrgan {
  readonly organisation_id: string;
  readonly name: string;
  readonly region_code: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly function: string | null;
  readonly latest: { readonly year: number; readonly received: number | null } | null;
}

export interface ListedRegion {
  readonly region_code: string;
  readonly name: string;
  readonly parent_code: string | null;
}

/** Organs and regions that can be compared. */
export interface Catalogue {
  readonly organisations: readonly ListedOrgan[];
  readonly regions: readonly ListedRegion[];
}

export type Reason = 'function' | 'kind' | 'volume' | 'parent';

/** An organ like the first one, with what they share. */
export interface Suggestion {
  readonly organ: ListedOrgan;
  readonly reasons: readonly Reason[];
}

/** Organs most like `id`, best first: level and function or kind count, then volume, then parent. */
export function suggest(
  catalogue: Catalogue,
  id: string,
  taken: readonly string[],
  limit = 6,
): Suggestion[] {
  const like = catalogue.organisations.find((organ) => organ.organisation_id === id);
  if (!like) return [];
  const parents = new Map(catalogue.regions.map((one) => [one.region_code, one.parent_code]));
  return catalogue.organisations
    .filter((organ) => !taken.includes(organ.organisation_id))
    .map((organ) => ({ organ, reasons: reasonsOf(organ, like, parents) }))
    .filter(({ reasons }) => reasons.includes('function') || reasons.includes('kind'))
    .sort((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, limit);
}

function reasonsOf(
  organ: ListedOrgan,
  like: ListedOrgan,
  parents: ReadonlyMap<string, string | null>,
): Reason[] {
  if (organ.level !== like.level) return [];
  const reasons: Reason[] = [];
  if (like.function !== null && organ.function === like.function) reasons.push('function');
  else if (organ.kind === like.kind) reasons.push('kind');
  if (isClose(organ.latest?.received ?? null, like.latest?.received ?? null))
    reasons.push('volume');
  const parent = parents.get(like.region_code);
  if (parent !== undefined && parent !== null && parents.get(organ.region_code) === parent)
    reasons.push('parent');
  return reasons;
}

/** Within a factor of two; two zeros are alike, an unknown figure is like nothing. */
function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return false;
  return a === b || (Math.min(a, b) > 0 && Math.max(a, b) <= 2 * Math.min(a, b));
}
