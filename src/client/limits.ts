import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Engine } from './engine.ts';
import { LoadError } from './loadError.ts';

/** After `soft` ms a question is asked to stop; after `hard` its engine is ended. */
export interface Limits {
  readonly soft: number;
  readonly hard: number;
}

interface Limited<T> {
  readonly engine: Engine;
  readonly connection: AsyncDuckDBConnection;
  readonly work: (connection: AsyncDuckDBConnection) => Promise<T>;
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
  /** Ends the engine; the next question starts another. */
  readonly end: () => void;
}

/** A question that was given up may take so long, in ms, to notice. */
const grace = 1_000;
/** An engine that does not answer the simplest question in so many ms is gone. */
const pulse = 2_000;

/**
 * The answer, or `stopped` when it took too long, `ended` when the engine broke, the signal's
 * reason when it was given up, else what the engine said. The engine is whole afterwards, or ended.
 */
export async function limited<T>(question: Limited<T>): Promise<T> {
  const { engine, connection, work, limits, signal, end } = question;
  const timers: ReturnType<typeof setTimeout>[] = [];
  const over = new AbortController();
  let late = false;
  let ended = false;
  const cancel = (): void => void connection.cancelSent().catch(() => undefined);
  const stopped = new LoadError('stopped', { seconds: limits.soft / 1000 });
  const cut = new Promise<never>((_, reject) => {
    const kill = (reason: unknown): void => {
      ended = true;
      end();
      reject(reason);
    };
    const stop = (): void => {
      late = true;
      cancel();
    };
    timers.push(setTimeout(stop, limits.soft));
    timers.push(setTimeout(() => kill(stopped), limits.hard));
    const giveUp = (): void => {
      cancel();
      timers.push(setTimeout(() => kill(signal?.reason), grace));
    };
    signal?.addEventListener('abort', giveUp, { signal: over.signal });
  });
  try {
    return await Promise.race([work(connection), cut, engine.broken]);
  } catch (cause) {
    if (ended) throw cause;
    if (!(await isWhole(connection, engine, cause))) {
      end();
      throw signal?.aborted ? signal.reason : new LoadError('ended', {}, cause);
    }
    if (signal?.aborted) throw signal.reason;
    throw late ? stopped : cause;
  } finally {
    over.abort();
    timers.forEach(clearTimeout);
  }
}

/** A crash inside the engine leaves its memory in doubt, even where it still answers. */
async function isWhole(
  connection: AsyncDuckDBConnection,
  engine: Engine,
  cause: unknown,
): Promise<boolean> {
  const text = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause);
  if (crash.test(text)) return false;
  const silent = new Promise<false>((resolve) => setTimeout(() => resolve(false), pulse));
  const answers = connection.query('SELECT 1').then(
    () => true,
    () => false,
  );
  const broken = engine.broken.catch(() => false as const);
  return Promise.race([answers, silent, broken]);
}

const crash =
  /RuntimeError|out of bounds|unreachable|null function|signature mismatch|call stack|Aborted\(/iu;
