import { keyOf, type Address } from './address.ts';
import type { Earlier } from './capture.ts';
import type { Entry } from './kept/journal.ts';
import type { RunRecord } from './kept/tables.ts';
import type { RobotsText } from './net/robots.ts';

/** What the journal tells when a harvest begins or goes on. */
export interface Past {
  /** Runs that came to their end, oldest first. */
  readonly runs: readonly RunRecord[];
  /** The run that was cut off, with what it had done; `null` = none was. */
  readonly open: OpenRun | null;
  /** The latest capture of each address in runs that ended. */
  readonly earlier: ReadonlyMap<string, Earlier>;
}

export interface OpenRun {
  readonly run: string;
  readonly captured: readonly Earlier[];
  readonly robots: readonly RobotsText[];
}

/** Reads the journal's entries. */
export function pastOf(entries: readonly Entry[]): Past {
  const runs = new Map<string, { captured: Earlier[]; robots: RobotsText[]; ended: boolean }>();
  for (const entry of entries) {
    const run = runs.get(entry.run) ?? { captured: [], robots: [], ended: false };
    runs.set(entry.run, run);
    if (entry.kind === 'done') run.captured.push({ done: entry.done, found: entry.found });
    else if (entry.kind === 'robots') run.robots.push(entry);
    else if (entry.kind === 'end') run.ended = true;
  }
  const ended = [...runs].filter(([, run]) => run.ended);
  const open = [...runs].find(([, run]) => !run.ended);
  return {
    runs: ended.map(([run, { captured }]) => ({ run, done: captured.map((one) => one.done) })),
    open: open === undefined ? null : { run: open[0], ...open[1] },
    earlier: earlierOf(ended.flatMap(([, { captured }]) => captured)),
  };
}

/** The last time each address gave something; one that has gone since is asked for as if new. */
function earlierOf(captured: readonly Earlier[]): Map<string, Earlier> {
  const earlier = new Map<string, Earlier>();
  for (const one of captured) {
    const key = keyOf(one.done.address);
    if (one.done.outcome === 'gone') earlier.delete(key);
    else if (one.done.sha256 !== null && one.done.outcome !== 'failed') earlier.set(key, one);
  }
  return earlier;
}

/** Addresses of documents that are held: a later run looks whether they are still there. */
export function heldAddresses(past: Past): Address[] {
  return [...past.earlier.values()]
    .filter(({ done }) => done.file !== null)
    .map(({ done }) => done.address);
}
