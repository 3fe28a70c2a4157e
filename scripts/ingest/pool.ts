import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../src/core/document/document.ts';
import { Helper } from '../helper/helper.ts';
import { bytesOf, sourceName, type Known, type Outcome, type Source } from './reading.ts';
import { refusedInput } from './refused.ts';

export interface Pool {
  readonly jobs: number;
  /** Longest time for one file in milliseconds; then it is refused and its helper replaced. */
  readonly patience: number;
}

/** Heap of one helper; whatever asks for more is refused. */
const megabytes = 256;

/** Reads files in several helpers; the outcomes of each stand in the order of the sources. */
export async function readAll(
  sources: readonly Source[],
  known: Known,
  pool: Pool,
  onRead: (outcomes: readonly Outcome[]) => void,
): Promise<Outcome[][]> {
  const outcomes = new Array<Outcome[]>(sources.length);
  const waiting = sources.entries();
  const take = async (): Promise<void> => {
    let helper: Helper<Source, Outcome[]> | null = null;
    for (const [at, source] of waiting) {
      helper ??= new Helper<Source, Outcome[]>(worker, known, megabytes);
      const answer = await helper.ask(source, pool.patience);
      const given = typeof answer === 'string' ? [await givenUp(source)] : answer;
      if (typeof answer === 'string') {
        helper.stop();
        helper = null;
      }
      outcomes[at] = given;
      onRead(given);
    }
    helper?.stop();
  };
  await Promise.all(Array.from({ length: Math.min(pool.jobs, sources.length) }, take));
  return outcomes;
}

const worker = new URL('./worker.ts', import.meta.url);

async function givenUp(source: Source): Promise<Outcome> {
  const hash = createHash('sha256');
  const bytes = source.member === null ? createReadStream(source.path) : [bytesOf(source)];
  await pipeline(bytes, hash).catch(() => undefined);
  const refusal = new Refusal('too_large', '读取所需的时间或内存超出限度，未收录。');
  return refusedInput(sourceName(source), hash.digest('hex'), refusal);
}
