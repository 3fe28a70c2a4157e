import { Helper, type Silence } from '../../helper/helper.ts';
import type { Progress } from '../../ingest/progress.ts';
import type { Kind, Verdict } from './trial.ts';

/** Which mutated documents are read, and by how many processes. */
export interface FuzzRun {
  readonly seed: string;
  /** Number of the first mutation: a run is continued where another one ended. */
  readonly from: number;
  readonly mutations: number;
  readonly jobs: number;
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

/** Reads mutated documents in several processes; the same seed and numbers give the same counts. */
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
    let helper = openHelper(run.seed);
    while (next < end) {
      const number = next++;
      const answer = await helper.ask({ number }, longest);
      const verdict = typeof answer === 'string' ? unanswered(answer) : answer;
      result.counts[verdict.kind] += 1;
      result.formats[verdict.format] = (result.formats[verdict.format] ?? 0) + 1;
      if (bad.has(verdict.kind))
        result.cases.push(`${number} ${verdict.format} ${verdict.kind}: ${verdict.words}`);
      if (typeof answer === 'string') {
        helper.stop();
        helper = openHelper(run.seed);
      }
      progress?.step();
    }
    helper.stop();
  };
  await Promise.all(Array.from({ length: run.jobs }, work));
  progress?.end();
  return result;
}

function openHelper(seed: string): Helper<{ number: number }, Verdict> {
  return new Helper(new URL('./worker.ts', import.meta.url), { seed }, 500);
}

/** A helper that is late hangs; one that ends has run out of memory or met a fault of ours. */
function unanswered(silence: Silence): {
  format: string;
  kind: 'hang' | 'crash';
  words: string;
} {
  const kind = silence === 'late' ? 'hang' : 'crash';
  return { format: 'unknown', kind, words: 'no answer' };
}
