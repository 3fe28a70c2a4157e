import { rankOf, type PlacedHeading } from './outline.ts';

const leastSections = 3;
const beginning = 1;

/**
 * Where a document begins to go through the sections of the form, each time it does with something
 * under them. More than once: two reports, or a web and a print copy of one.
 */
export function sweepsOf(outline: readonly PlacedHeading[]): number[] {
  const sweeps: { readonly at: number; readonly ids: Set<string>; last: number }[] = [];
  for (const { id, at } of outline.filter(({ filled }) => filled)) {
    const open = sweeps.at(-1);
    const rank = rankOf(id);
    const restarts = open && rank <= beginning && rank < open.last;
    if (!open || (restarts && open.ids.size >= leastSections))
      sweeps.push({ at, ids: new Set([id]), last: rank });
    else {
      open.ids.add(id);
      open.last = Math.max(open.last, rank);
    }
  }
  return sweeps.filter(({ ids }) => ids.size >= leastSections).map(({ at }) => at);
}
