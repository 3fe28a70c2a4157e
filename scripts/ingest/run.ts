import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { membersOf } from './archive.ts';
import { harvestFolders, withEvidence } from './evidence.ts';
import { lockDataset } from './lock.ts';
import { namedBefore } from './gazetteer.ts';
import { Manifests } from './manifest.ts';
import { merge, type Merge } from './merge.ts';
import { readOptions, type Options } from './options.ts';
import { readAll } from './pool.ts';
import { openProgress } from './progress.ts';
import type { Source } from './reading.ts';
import { loadSections, sectionsFile } from './sections.ts';
import { listSources } from './sources.ts';
import { openStore } from './store.ts';
import { summaryOf } from './summary.ts';
import { tallyOf, type Tally } from './tally.ts';
import { finishSwap } from './swap.ts';
import { writeStore } from './write.ts';

/** Longest time for one file. */
const patience = 10_000;

/** The command: reads the documents, merges them, writes the dataset; the exit code. */
export async function ingest(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const manifests = new Manifests(options.manifest);
  const sources = listSources(options.paths).flatMap((path) => sourcesAt(path, manifests));
  if (options.dryRun) return report(await mergeSources(options, sources), 'nothing written');
  mkdirSync(options.data, { recursive: true });
  const unlock = lockDataset(options.data);
  try {
    finishSwap(options.data);
    const merged = await mergeSources(options, sources);
    await writeStore(
      options.data,
      merged.store,
      options.sections ? [sectionsFile(merged.sections)] : [],
    );
    return report(merged, null);
  } finally {
    unlock();
  }
}

/** The file, or the files inside it when it is a zip. */
function sourcesAt(path: string, manifests: Manifests): Source[] {
  const members = membersOf(path);
  if (members === null) return [{ path, member: null, ...manifests.saidOf(path) }];
  return members.map((member) => ({ path, member, ...manifests.saidOf(join(path, member)) }));
}

interface Merged extends Merge {
  readonly files: Tally;
}

async function mergeSources(options: Options, sources: readonly Source[]): Promise<Merged> {
  const before = await openStore(options.data);
  const named = namedBefore(
    sources.flatMap(({ entry, parts }) => [entry, ...parts.values()]),
    before,
  );
  const sections = await loadSections(options.data);
  const settled = before.reports.filter(
    (row) => !options.again && (!options.sections || sections.has(row.report_id)),
  );
  const known = { ...named, reports: Map.groupBy(settled, (row) => row.source_sha256) };
  const progress = openProgress(sources.length, process.stderr);
  const pool = { jobs: options.jobs, patience };
  const outcomes = await readAll(sources, known, pool, (given) => {
    for (const outcome of given)
      if (outcome.kind === 'refused' && outcome.fault !== null)
        process.stderr.write(`${outcome.row.source_name}: ${outcome.fault}\n`);
    progress.step();
  });
  progress.end();
  const merged = merge(before, outcomes.flat(), named.regions, sections);
  const folders = harvestFolders(sources.map((source) => source.path));
  return { ...merged, store: withEvidence(merged.store, folders), files: tallyOf(outcomes) };
}

function report(merged: Merged, remark: string | null): number {
  process.stdout.write(
    `${summaryOf(merged, merged.files)}\n${remark === null ? '' : `${remark}\n`}`,
  );
  return merged.fates.refused > 0 ? 2 : 0;
}
