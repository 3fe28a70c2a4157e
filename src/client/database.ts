import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Engine } from './engine.ts';
import { loadChecked, loadCode, type LoadOptions } from './load.ts';
import { LoadError } from './loadError.ts';
import { inTime, patience } from './watch.ts';

/** Up to this many bytes the whole file is fetched; above, ranges of it where the host has them. */
const wholeFile = 8_000_000;

/**
 * Attaches the published dataset read-only and locks the engine against everything outside. Names
 * are looked up in the working memory first, where a visitor's own data may stand, then in the
 * dataset. Throws `LoadError`.
 */
export async function attach(engine: Engine, options: LoadOptions): Promise<AsyncDuckDBConnection> {
  await engine.db.open({
    query: { castDecimalToDouble: true },
    filesystem: {
      reliableHeadRequests: true,
      allowFullHTTPReads: false,
      forceFullHTTPReads: false,
    },
  });
  await registerDataset(engine, options);
  const late = new LoadError('database', { seconds: patience / 1000 });
  try {
    return await inTime(Promise.race([locked(engine), engine.broken]), late, options.signal);
  } catch (cause) {
    if (cause instanceof LoadError || options.signal?.aborted) throw cause;
    throw new LoadError('database', {}, cause);
  }
}

async function locked({ db }: Engine): Promise<AsyncDuckDBConnection> {
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

async function registerDataset(engine: Engine, options: LoadOptions): Promise<void> {
  const { db, manifest, address } = engine;
  const file = manifest.database;
  const url = new URL(file.url, address).href;
  if (file.bytes > wholeFile && (await givesRanges(url, file.bytes, options.signal))) {
    const { DuckDBDataProtocol } = await loadCode(() => import('@duckdb/duckdb-wasm'));
    await db.registerFileURL('gongkai.duckdb', url, DuckDBDataProtocol.HTTP, false);
    return;
  }
  const blob = await loadChecked(url, file, options);
  await db.registerFileBuffer('gongkai.duckdb', new Uint8Array(await blob.arrayBuffer()));
}

/** Does the host hand out parts of this very file, as they are? */
async function givesRanges(url: string, bytes: number, outer?: AbortSignal): Promise<boolean> {
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(outer ? [outer] : [])]);
  try {
    const response = await fetch(url, { headers: { Range: 'bytes=0-0' }, signal });
    void response.body?.cancel();
    const whole = response.headers.get('Content-Range')?.endsWith(`/${bytes}`) === true;
    return response.status === 206 && whole && !response.headers.has('Content-Encoding');
  } catch (cause) {
    if (outer?.aborted) throw cause;
    return false;
  }
}
