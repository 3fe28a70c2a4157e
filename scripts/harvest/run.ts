import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceRow } from '../../src/core/dataset/rows.ts';
import { maxBytes } from '../../src/read/read.ts';
import { lockDataset } from '../ingest/lock.ts';
import { readSources } from '../sources/run.ts';
import { UsageError } from '../usage.ts';
import { agentOf } from './agent.ts';
import { keyOf, type Address } from './address.ts';
import { capture, undone, type Captured } from './capture.ts';
import { crawl } from './crawl.ts';
import { Frontier } from './frontier.ts';
import { Journal } from './kept/journal.ts';
import { writeTables, type RunRecord } from './kept/tables.ts';
import { Warc } from './kept/warc.ts';
import { Lanes } from './net/lanes.ts';
import type { Realm } from './net/site.ts';
import { Visitor } from './net/visit.ts';
import { readOptions, type Options } from './options.ts';
import { Reader } from './page/reader.ts';
import { heldAddresses, pastOf, type Past } from './past.ts';
import { Progress } from './progress.ts';
import { chosen, seedOf } from './seeds.ts';
import { countsOf, summaryOf } from './summary.ts';

/** The command: fetches what the sources lead to; the exit code. */
export async function harvest(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const all = readSources(options.sources);
  const sources = chosen(all, options.only);
  if (sources.length === 0) throw new UsageError(`${options.sources}: no address to ask for`);
  if (options.dryRun) {
    for (const row of sources) console.log(`${row.kind}\t${row.url}`);
    console.log(summaryOf(countsOf({ run: '', done: [] }), sources.length));
    return 0;
  }
  const realm = {
    listed: new Set(all.map((row) => new URL(row.url).host)),
    allowed: options.allowed,
  };
  const userAgent = agentOf(sources, realm);
  mkdirSync(join(options.out, 'warc'), { recursive: true });
  const unlock = lockDataset(options.out);
  try {
    return await run(options, sources, realm, userAgent);
  } finally {
    unlock();
  }
}

async function run(
  options: Options,
  sources: readonly SourceRow[],
  realm: Realm,
  userAgent: string,
): Promise<number> {
  const journal = new Journal(join(options.out, 'warc', 'journal.jsonl'));
  const past = pastOf(journal.entries);
  const id = past.open?.run ?? `${new Date().toISOString().replaceAll(/[-:]|\..*/gu, '')}Z`;
  if (past.open === null) journal.add({ kind: 'start', run: id });
  const captured = [...(past.open?.captured ?? [])];
  const name = `harvest-${id}-${past.runs.length + 1}.warc.gz`;
  const end = Math.max(0, ...captured.map(({ done }) => done.warcEnd ?? 0));
  const warc = new Warc(join(options.out, 'warc', name), end);
  if (warc.end === 0)
    await warc.begin(name, { software: userAgent, format: 'WARC File Format 1.1' });
  const reader = new Reader();
  const lanes = new Lanes(options.delay);
  const frontier = new Frontier(options.maxPages);
  const visitor = new Visitor(
    { userAgent, timeout: options.timeout, maxBytes, realm, lanes },
    past.open?.robots ?? [],
    (text) => journal.add({ kind: 'robots', run: id, ...text }),
  );
  const tools = {
    folder: options.out,
    warcName: name,
    warc,
    visitor,
    reader,
    earlier: past.earlier,
    sources: new Map(sources.map((row) => [seedOf(row).url, row])),
    now: () => new Date(),
  };
  const progress = new Progress(process.stderr);
  const told = { bytes: 0, documents: 0, failed: 0 };
  const keep = (one: Captured): void => {
    journal.add({ kind: 'done', run: id, done: one.done, found: one.found });
    captured.push(one);
    for (const address of one.found) take(address);
    told.bytes += one.done.bytes ?? 0;
    if (one.done.file !== null) told.documents += 1;
    if (one.done.outcome === 'failed') told.failed += 1;
    progress.tell(frontier.total - frontier.left, frontier.total, told.documents, told.failed);
  };
  const take = (address: Address): void => {
    if (!frontier.add(address))
      keep({
        done: undone(address, 'skipped', 'the limit of its site is reached', new Date()),
        found: [],
      });
  };
  const until = performance.now() + options.maxMinutes * 60_000;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  for (const { done } of captured) frontier.pass(done.address);
  for (const address of starts(sources, past, options)) take(address);
  for (const { found } of [...captured]) for (const address of found) take(address);
  await crawl({
    frontier,
    lanes,
    backOff: Math.max(options.delay, 100),
    capture: (address) => capture(address, past.earlier.get(keyOf(address)) ?? null, tools),
    keep,
    giveUp: (address, why) => ({ done: undone(address, 'failed', why, new Date()), found: [] }),
    isOver: () => stopped || performance.now() > until || told.bytes > options.maxBytes,
  });
  progress.end();
  reader.stop();
  warc.close();
  if (frontier.left === 0) journal.add({ kind: 'end', run: id });
  journal.close();
  const record: RunRecord = { run: id, done: captured.map((one) => one.done) };
  writeTables(options.out, [...past.runs, record]);
  const counts = countsOf(record);
  console.log(summaryOf(counts, frontier.left));
  return counts.failed > 0 || frontier.left > 0 ? 2 : 0;
}

/** Where a run begins: the sources, and the documents that are held from earlier runs. */
function starts(sources: readonly SourceRow[], past: Past, options: Options): Address[] {
  const seeds = sources.map(seedOf);
  const own = new Set(seeds.map((seed) => seed.url));
  const held = heldAddresses(past).filter(
    (address) => options.only === null || own.has(address.source),
  );
  return [...seeds, ...held];
}
