import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { OwnData } from '../own/ownData.ts';
import { startEngine, type Engine } from './engine.ts';
import { fetchFile, type Progress } from './fetchFile.ts';
import { LoadError, QueryError } from './loadError.ts';
import { resultOf, type Result } from './result.ts';

/**
 * The dataset, ready for questions. One at a time; the next waits. Questions carry their values as
 * literals: prepared statements of DuckDB-WASM 1.32 lost rows where two texts were bound.
 */
export interface Database {
  run(sql: string): Promise<Result>;
  /** Puts a visitor's data beside the published ones, `mark` behind its names; `null` takes it out. */
  setOwn(own: OwnData | null, mark: string): Promise<void>;
  close(): void;
}

/** Up to this many bytes the whole file is fetched; above, ranges of it as they are needed. */
const wholeFile = 8_000_000;

/**
 * Starts the engine and opens the published dataset read-only, locked against everything outside.
 * `root` is the site's base path. Throws `LoadError`.
 */
export async function openDatabase(root: string, progress: Progress): Promise<Database> {
  const engine = await startEngine(root, progress);
  try {
    const connection = await attach(engine);
    return databaseOf(engine, connection);
  } catch (cause) {
    engine.terminate();
    throw cause instanceof LoadError ? cause : new LoadError('database', '数据库无法打开', cause);
  }
}

/**
 * Attaches the dataset and locks the engine. Names are looked up in the working memory first, where
 * a visitor's own data may stand, then in the dataset.
 */
export async function attach(engine: Engine): Promise<AsyncDuckDBConnection> {
  const { db } = engine;
  await db.open({
    query: { castDecimalToDouble: true },
    filesystem: {
      reliableHeadRequests: true,
      allowFullHTTPReads: false,
      forceFullHTTPReads: false,
    },
  });
  await registerDataset(engine);
  const connection = await db.connect();
  await connection.query(`ATTACH 'gongkai.duckdb' AS gongkai (READ_ONLY)`);
  await connection.query(`SET search_path = 'memory.main,gongkai.main'`);
  for (const setting of locks) await connection.query(`SET ${setting}`);
  return connection;
}

/** `lock_configuration` comes last: nothing can be set after it. */
const locks = [
  'autoload_known_extensions = false',
  'autoinstall_known_extensions = false',
  'allow_community_extensions = false',
  `memory_limit = '1GB'`,
  'enable_external_access = false',
  'lock_configuration = true',
] as const;

async function registerDataset({ db, manifest, address }: Engine): Promise<void> {
  const file = manifest.database;
  const url = new URL(file.url, address).href;
  if (file.bytes <= wholeFile) {
    const blob = await fetchFile(url, file, () => undefined);
    await db.registerFileBuffer('gongkai.duckdb', new Uint8Array(await blob.arrayBuffer()));
    return;
  }
  const { DuckDBDataProtocol } = await import('@duckdb/duckdb-wasm');
  await db.registerFileURL('gongkai.duckdb', url, DuckDBDataProtocol.HTTP, false);
}

function databaseOf(engine: Engine, connection: AsyncDuckDBConnection): Database {
  let queue: Promise<unknown> = Promise.resolve();
  const next = <T>(step: () => Promise<T>): Promise<T> => {
    const answer = queue.then(step);
    queue = answer.catch(() => undefined);
    return answer;
  };
  return {
    run: (sql) => next(() => runOne(connection, sql)),
    setOwn: (own, mark) =>
      next(async () => {
        const { addOwn, dropOwn } = await import('./ownTables.ts');
        await (own ? addOwn(connection, own, mark) : dropOwn(connection));
      }),
    close: () => engine.terminate(),
  };
}

async function runOne(connection: AsyncDuckDBConnection, sql: string): Promise<Result> {
  try {
    return resultOf(await connection.query(sql));
  } catch (cause) {
    throw new QueryError(sql, cause);
  }
}
