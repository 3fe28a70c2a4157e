import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
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

/** Attaches the dataset as the default catalogue and locks the engine. */
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
  await connection.query('USE gongkai');
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
  return {
    run: (sql) => {
      const answer = queue.then(() => runOne(connection, sql));
      queue = answer.catch(() => undefined);
      return answer;
    },
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
