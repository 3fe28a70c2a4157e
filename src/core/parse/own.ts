import type { Block } from '../document/document.ts';
import type { TableId } from '../form/table.ts';
import type { Candidate } from './candidates.ts';
import { captionOf } from './caption.ts';
import { rankOf, type PlacedHeading } from './outline.ts';
import { printSame } from './same.ts';

/** Which table of one kind is the report's own. */
export type Choice =
  | { readonly kind: 'own'; readonly own: Candidate; readonly aside: readonly Candidate[] }
  | { readonly kind: 'none' }
  /** Section, heading, order and year leave several, or one that two reports share. */
  | { readonly kind: 'undecided'; readonly rivals: readonly Candidate[] };

/** What decides between tables of one kind. */
export interface Surroundings {
  readonly blocks: readonly Block[];
  readonly outline: readonly PlacedHeading[];
  /** The data year of the report; `null` = not known. */
  readonly year: number | null;
}

/** Decides between the tables of one kind that a report prints. */
export function chooseOwn(candidates: readonly Candidate[], around: Surroundings): Choice {
  const whole = candidates.filter((candidate) => candidate.whole);
  if (whole.length === 0) return chooseAmongPieces(candidates, around);
  const different = withoutCopies(whole, around);
  const [only] = different;
  if (only && different.length === 1) return only.mixed ? undecided(different) : own(only, []);
  const captions = new Map(
    different.map((one) => [one, captionOf(around.blocks, one.at, around.year)]),
  );
  const named = different.filter((one) => captions.get(one) === 'own');
  const left = different.filter((one) => captions.get(one) !== 'foreign');
  const choices = [named, left, inSection(left, around), inSection(different, around)];
  const [found] = choices.find((choice) => choice.length === 1) ?? [];
  if (!found || found.mixed || standOf(found, around) === 'elsewhere') return undecided(different);
  return own(
    found,
    different.filter((one) => one !== found),
  );
}

/** No whole table: the fullest piece of one, unless it stands elsewhere or compares two years. */
function chooseAmongPieces(candidates: readonly Candidate[], around: Surroundings): Choice {
  const pieces = candidates
    .filter((one) => !one.mixed && standOf(one, around) !== 'elsewhere')
    .sort((a, b) => b.score - a.score);
  const [best] = pieces;
  return best ? own(best, []) : { kind: 'none' };
}

function own(candidate: Candidate, aside: readonly Candidate[]): Choice {
  return { kind: 'own', own: candidate, aside };
}

function undecided(rivals: readonly Candidate[]): Choice {
  return { kind: 'undecided', rivals };
}

/** One of each set of copies: the one in its section, else the fullest. */
function withoutCopies(
  candidates: readonly Candidate[],
  around: Surroundings,
): readonly Candidate[] {
  const rank = (one: Candidate): number => one.score + (standOf(one, around) === 'own' ? 1_000 : 0);
  const kept: Candidate[] = [];
  for (const one of candidates.toSorted((a, b) => rank(b) - rank(a)))
    if (one.mixed || !kept.some((other) => !other.mixed && printSame(one, other))) kept.push(one);
  return kept.toSorted((a, b) => a.at - b.at);
}

/** The tables in their own section, when all others stand in others. */
function inSection(candidates: readonly Candidate[], around: Surroundings): readonly Candidate[] {
  const stands = candidates.map((one) => standOf(one, around));
  if (stands.includes('unclear')) return [];
  return candidates.filter((_, at) => stands[at] === 'own');
}

/** Does a table stand under the heading of its section, clearly elsewhere, or is that not known? */
export type Stand = 'own' | 'elsewhere' | 'unclear';

/**
 * Where a table stands. Elsewhere: under the heading of a later section, its own being over, or
 * before its own begins.
 */
export function standOf({ tableId, at }: Candidate, { outline }: Surroundings): Stand {
  if (outline.some((heading) => heading.at === at && heading.id === tableId)) return 'own';
  const above = outline.filter((heading) => heading.at < at);
  const last = above.at(-1);
  if (last?.id === tableId) return 'own';
  const isOver = above.some(({ id }) => id === tableId);
  const comes = outline.some((heading) => heading.at > at && heading.id === tableId);
  if (last && isAfter(last, tableId)) return isOver || comes ? 'elsewhere' : 'unclear';
  return comes ? 'elsewhere' : 'unclear';
}

function isAfter({ id }: PlacedHeading, tableId: TableId): boolean {
  return rankOf(id) > rankOf(tableId);
}
