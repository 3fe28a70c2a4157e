import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Brought, OwnData } from '../own/ownData.ts';
import { limited, type Limits } from './limits.ts';
import { attach } from './database.ts';
import { startEngine, type Engine } from './engine.ts';
import { loadCode, type Progress } from './load.ts';
import { LoadError } from './loadError.ts';

/** One question: what to do with the connection, within which limits, and who may give it up. */
export interface Question<T> {
  readonly work: (connection: AsyncDuckDBConnection) => Promise<T>;
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
  /** Told while the engine is loaded for it. */
  readonly progress?: Progress;
}

/** One engine on the dataset: started by the first question, and again after it had to end. */
export interface Session {
  /** One question at a time; one that was given up is not asked any more. */
  ask<T>(question: Question<T>): Promise<T>;
  close(): void;
}

interface Running {
  readonly engine: Engine;
  readonly connection: AsyncDuckDBConnection;
  /** The visitor's data that stand beside the dataset. */
  own: OwnData | null;
}

/** So long, in ms, a visitor's data may take into the engine. */
const joining: Limits = { soft: 60_000, hard: 60_000 };

/** Opens a session; `brought` gives what the visitor brought, looked up before each question. */
export function openSession(brought: () => Brought): Session {
  let running: Promise<Running> | null = null;
  let starting = new AbortController();
  let told: Progress = () => undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    const ended = running;
    running = null;
    starting.abort(new LoadError('ended'));
    void ended?.then(({ engine }) => engine.terminate()).catch(() => undefined);
  };
  const ready = (): Promise<Running> => {
    if (running) return running;
    starting = new AbortController();
    const started = start((loaded, total) => told(loaded, total), starting.signal);
    running = started;
    started.catch(() => {
      if (running === started) running = null;
    });
    return started;
  };
  const ask = async <T>({ work, limits, signal, progress }: Question<T>): Promise<T> => {
    signal?.throwIfAborted();
    told = progress ?? told;
    const one = await untilGivenUp(ready(), signal);
    await join(one, brought(), end);
    signal?.throwIfAborted();
    progress?.(1, 1);
    return limited({ ...one, work, limits, signal, end });
  };
  return {
    ask: (question) => {
      const answer = queue.then(() => ask(question));
      queue = answer.catch(() => undefined);
      return answer;
    },
    close: end,
  };
}

async function start(progress: Progress, signal: AbortSignal): Promise<Running> {
  const engine = await startEngine(progress, signal);
  try {
    return { engine, connection: await attach(engine, { progress, signal }), own: null };
  } catch (cause) {
    engine.terminate();
    throw cause;
  }
}

async function join(running: Running, { data, mark }: Brought, end: () => void): Promise<void> {
  if (running.own === data) return;
  const { addOwn, dropOwn } = await loadCode(() => import('./ownTables.ts'));
  running.own = data;
  await limited({
    ...running,
    limits: joining,
    end,
    work: (connection) => (data ? addOwn(connection, data, mark) : dropOwn(connection)),
  });
}

/** The promise; rejects at once when the question is given up, and what was promised goes on. */
function untilGivenUp<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
