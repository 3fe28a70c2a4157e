import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { ask } from './ask.ts';
import type { Known, Outcome, Source } from './reading.ts';

export interface Pool {
  readonly jobs: number;
  /** Longest time for one file in milliseconds; then it is refused and its thread replaced. */
  readonly patience: number;
}

/** Reads files on several threads; the outcomes stand in the order of the sources. */
export async function readAll(
  sources: readonly Source[],
  known: Known,
  pool: Pool,
  onRead: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes = new Array<Outcome>(sources.length);
  const waiting = sources.entries();
  const take = async (): Promise<void> => {
    let thread: Worker | null = null;
    for (const [at, source] of waiting) {
      thread ??= openThread(known);
      const answer = await ask<Outcome>(thread, source, pool.patience);
      const silent = typeof answer === 'string';
      if (silent) thread = await replaced(thread);
      outcomes[at] = silent ? await givenUp(source) : answer;
      onRead(outcomes[at]);
    }
    await thread?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(pool.jobs, sources.length) }, take));
  return outcomes;
}

function openThread(known: Known): Worker {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: known,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 8 },
  });
  thread.on('error', () => undefined);
  return thread;
}

async function replaced(thread: Worker): Promise<null> {
  await thread.terminate();
  return null;
}

async function givenUp(source: Source): Promise<Outcome> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(source.path), hash).catch(() => undefined);
  const row = {
    source_name: basename(source.path),
    source_sha256: hash.digest('hex'),
    reason: 'too_large',
    message: '读取所需的时间或内存超出限度，未收录。',
  };
  return { kind: 'refused', row };
}
