import type { Block } from '../document/document.ts';
import { candidatesIn, type Candidate } from './candidates.ts';
import { outlineOf, type PlacedHeading } from './outline.ts';
import { runsOf } from './runs.ts';
import { printSame } from './same.ts';
import { isSameSubject, titlesIn, type PlacedTitle } from './titles.ts';

/** The part of a document that one report takes. */
export interface Stretch {
  /** The titles over it, the nearest to its text last; none at the top of some documents. */
  readonly titles: readonly PlacedTitle[];
  /** Number of its first block. */
  readonly at: number;
  /** Tables of the form that stand in it. */
  readonly tables: readonly Candidate[];
}

interface Open {
  titles: PlacedTitle[];
  at: number;
  tables: Candidate[];
  readonly sections: Set<string>;
}

const leastSections = 3;

/**
 * The reports that a document holds, by their titles: a title of another organ or year, with the
 * text or tables of a report before it and behind it, begins another. One stretch = one report.
 */
export function stretchesOf(blocks: readonly Block[]): Stretch[] {
  const titles = titlesIn(blocks);
  const breaks = new Set(titles.filter(isTurn).map(({ at }) => at));
  const tables = candidatesIn(runsOf(blocks, breaks)).filter(({ whole }) => whole);
  const open: Open[] = [{ titles: [], at: 0, tables: [], sections: new Set() }];
  for (const event of inOrder(titles, tables, outlineOf(blocks))) take(open, event);
  return merged(open.filter(isReport).filter((one) => !isListing(one, open)));
}

type Event = PlacedTitle | Candidate | PlacedHeading;

function inOrder(
  titles: readonly PlacedTitle[],
  tables: readonly Candidate[],
  outline: readonly PlacedHeading[],
): Event[] {
  const headings = outline.filter(({ filled }) => filled);
  return [...titles, ...headings, ...tables].sort((a, b) => a.at - b.at);
}

function take(open: Open[], event: Event): void {
  const last = open.at(-1);
  if (!last) return;
  if ('tableId' in event) last.tables.push(event);
  else if ('id' in event) last.sections.add(event.id);
  else if (!isReport(last)) last.titles.push(event);
  else if (!announces(last, event))
    open.push({ titles: [event], at: event.at, tables: [], sections: new Set() });
}

/** Has a stretch what only a report has, not a list of reports or of contents? */
function isReport({ tables, sections }: Pick<Open, 'tables' | 'sections'>): boolean {
  return tables.length > 0 || sections.size >= leastSections;
}

/** Is a title once more the one that stands over the stretch already? */
function announces({ titles }: Pick<Stretch, 'titles'>, { subject }: PlacedTitle): boolean {
  const own = titles.at(-1);
  return own !== undefined && isSameSubject(own.subject, subject);
}

/** Does another organ's or year's title follow the one before it? */
function isTurn(title: PlacedTitle, at: number, all: readonly PlacedTitle[]): boolean {
  const before = all[at - 1];
  return before !== undefined && !isSameSubject(before.subject, title.subject);
}

/** Text without tables under a title that stands once more over tables, or under none at all. */
function isListing(one: Stretch, all: readonly Stretch[]): boolean {
  const own = one.titles.at(-1);
  if (one.tables.length > 0) return false;
  if (!own) return all.some(({ tables }) => tables.length > 0);
  return all.some((other) => other !== one && other.tables.length > 0 && announces(other, own));
}

/**
 * What stands over the first title is of that report too where nothing in it comes again, and a
 * copy of it where all its tables do.
 */
function merged(stretches: readonly Open[]): Stretch[] {
  const [first, second, ...rest] = stretches;
  if (!first || !second || first.titles.length > 0) return [...stretches];
  const again = first.tables.filter((table) =>
    second.tables.some(({ tableId }) => tableId === table.tableId),
  );
  const copies = again.filter((table) =>
    second.tables.some((other) => other.tableId === table.tableId && printSame(table, other)),
  );
  const restarts = [...first.sections].some((id) => second.sections.has(id));
  const isOne = again.length === 0 ? !restarts : copies.length === first.tables.length;
  return isOne
    ? [{ ...second, at: 0, tables: [...first.tables, ...second.tables] }, ...rest]
    : [...stretches];
}
