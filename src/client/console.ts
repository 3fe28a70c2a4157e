import { attach } from './database.ts';
import type { Brought } from '../own/ownData.ts';
import { startEngine, type Engine } from './engine.ts';
import type { Progress } from './fetchFile.ts';
import { QueryError } from './loadError.ts';
import { resultOf, type Result } from './result.ts';
import type { Table } from 'apache-arrow';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';

/** A visitor's own query: its rows, whether more were left out, and how long it took. */
export interface Answer {
  readonly result: Result;
  readonly more: boolean;
  readonly milliseconds: number;
}

/** An engine of its own for what visitors type. */
export interface Console {
  /** Runs one SELECT; at most `limit` rows. Ends within 7 s, whatever the text. */
  run(text: string, limit: number): Promise<Answer>;
  /** Stops the running query; it then fails with a `QueryError`. */
  cancel(): void;
  close(): void;
}

/** After this many ms a query is asked to stop; after `hardStop` its engine is ended. */
const softStop = 5_000;
const hardStop = 6_500;

/** The text as the only thing the engine will run: one SELECT, which its own parser vouches for. */
export function gated(text: string, limit: number): string {
  const one = text.trim().replace(/;\s*$/u, '');
  return `SELECT * FROM query('${one.replaceAll("'", "''")}') LIMIT ${limit + 1}`;
}

/** Opens a console; the engine starts with the first query and again after one had to be ended. */
export function openConsole(root: string, progress: Progress, brought: Brought): Console {
  let running: Promise<Session> | null = null;
  const session = (): Promise<Session> => {
    running ??= startSession(root, progress, brought);
    running.catch(() => (running = null));
    return running;
  };
  const end = async (): Promise<void> => {
    const ended = running;
    running = null;
    (await ended?.catch(() => null))?.engine.terminate();
  };
  return {
    run: async (text, limit) => runGated(await session(), text, limit, end),
    cancel: () => void running?.then((one) => one.connection.cancelSent()).catch(() => undefined),
    close: () => void end(),
  };
}

interface Session {
  readonly engine: Engine;
  readonly connection: AsyncDuckDBConnection;
}

async function startSession(
  root: string,
  progress: Progress,
  { data, mark }: Brought,
): Promise<Session> {
  const engine = await startEngine(root, progress);
  const connection = await attach(engine);
  if (data) await (await import('./ownTables.ts')).addOwn(connection, data, mark);
  return { engine, connection };
}

async function runGated(
  { connection }: Session,
  text: string,
  limit: number,
  end: () => Promise<void>,
): Promise<Answer> {
  const start = performance.now();
  const soft = setTimeout(() => void connection.cancelSent().catch(() => undefined), softStop);
  let hard: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<never>((_, reject) => {
    hard = setTimeout(() => {
      void end();
      reject(new QueryError(text, '超过 6 秒，已停止；查询引擎将重新启动'));
    }, hardStop);
  });
  try {
    const table = await Promise.race([collect(connection, gated(text, limit)), ended]);
    const result = resultOf(table);
    return {
      result: { ...result, rows: result.rows.slice(0, limit) },
      more: result.rows.length > limit,
      milliseconds: performance.now() - start,
    };
  } catch (cause) {
    throw cause instanceof QueryError ? cause : new QueryError(text, cause);
  } finally {
    clearTimeout(soft);
    clearTimeout(hard);
  }
}

/** `send` can be cancelled, `query` cannot. */
async function collect(connection: AsyncDuckDBConnection, sql: string): Promise<Table> {
  const { Table } = await import('apache-arrow');
  const reader = await connection.send(sql);
  return new Table(await reader.readAll());
}
