import { Worker } from 'node:worker_threads';
import { ask } from '../../ingest/ask.ts';
import type { Progress } from '../../ingest/progress.ts';
import type { Kind, Verdict } from './trial.ts';

/** Which mutated documents are read, and by how many threads. */
export interface FuzzRun {
  readonly seed: string;
  /** Number of the first mutation: a run is continued where another one ended. */
  readonly from: number;
  readonly mutations: number;
  readonly threads: number;
}

/** What came of the mutated documents; crash, hang, silent and missing must be 0. */
export interface FuzzResult {
  readonly counts: Readonly<Record<Kind | 'hang', number>>;
  /** Documents of each format. */
  readonly formats: Readonly<Record<string, number>>;
  /** What to look at, with the number that makes it again. */
  readonly cases: readonly string[];
}

const bad: ReadonlySet<Kind | 'hang'> = new Set(['crash', 'hang', 'silent', 'missing']);
const longest = 10_000;

/** Reads mutated documents on several threads; the same seed and numbers give the same counts. */
export async function fuzz(run: FuzzRun, progress?: Progress): Promise<FuzzResult> {
  const result = {
    counts: {
      ...{ crash: 0, hang: 0, silent: 0, missing: 0 },
      ...{ found: 0, lost: 0, refused: 0, unchanged: 0, damaged: 0 },
    },
    formats: {} as Record<string, number>,
    cases: [] as string[],
  };
  let next = run.from;
  const end = run.from + run.mutations;
  const work = async (): Promise<void> => {
    let thread = openThread(run.seed);
    while (next < end) {
      const number = next++;
      const answer = await ask<Verdict>(thread, number, longest);
      const verdict = typeof answer === 'string' ? unanswered(answer) : answer;
      result.counts[verdict.kind] += 1;
      result.formats[verdict.format] = (result.formats[verdict.format] ?? 0) + 1;
      if (bad.has(verdict.kind))
        result.cases.push(`${number} ${verdict.format} ${verdict.kind}: ${verdict.words}`);
      if (typeof answer === 'string') {
        await thread.terminate();
        thread = openThread(run.seed);
      }
      progress?.step();
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: run.threads }, work));
  progress?.end();
  return result;
}

function openThread(seed: string): Worker {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: seed,
    resourceLimits: { maxOldGenerationSizeMb: 600 },
  });
  thread.on('error', () => undefined);
  return thread;
}

/** A thread that is late hangs; one that ends has run out of memory or met a fault of ours. */
function unanswered(silence: 'late' | 'ended'): {
  format: string;
  kind: 'hang' | 'crash';
  words: string;
} {
  const kind = silence === 'late' ? 'hang' : 'crash';
  return { format: 'unknown', kind, words: 'the thread gave no answer' };
}
