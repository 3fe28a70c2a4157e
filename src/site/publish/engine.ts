import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { buildId } from '../buildId.ts';

const compress = promisify(gzip);
const require = createRequire(import.meta.url);

/** One file of the engine as `/engine/manifest.json` lists it; `url` is relative to that file. */
export interface EngineFile {
  readonly url: string;
  readonly bytes: number;
  readonly integrity: string;
}

/** What `/engine/manifest.json` holds: the engine in its two builds, and the database. */
export interface EngineManifest {
  /** Version of DuckDB-WASM. */
  readonly version: string;
  /** Version of the dataset and name of the build: what the pages of this deployment carry. */
  readonly dataset: string;
  readonly build: string;
  readonly files: Readonly<
    Record<'eh' | 'mvp', { readonly wasm: EngineFile; readonly worker: EngineFile }>
  >;
  readonly database: EngineFile;
}

/**
 * Writes DuckDB-WASM into `folder`/engine. The wasm is stored gzipped (7.6 MB, the browser opens
 * it with `DecompressionStream`): no static host then has to carry a file over 25 MB or compress it.
 * The ending is not `.gz`, for which some hosts announce an encoding and break the integrity.
 */
export async function writeEngine(
  folder: string,
  database: string,
  cache: string,
  dataset: string,
): Promise<EngineManifest> {
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
  const target = join(folder, 'engine');
  await mkdir(target, { recursive: true });
  const build = async (name: string) => ({
    wasm: await store(target, `duckdb-${name}.wasm.pack`, await compressed(dist, name, cache)),
    worker: await store(
      target,
      `duckdb-${name}.worker.js`,
      await readFile(join(dist, `duckdb-browser-${name}.worker.js`)),
    ),
  });
  const manifest: EngineManifest = {
    version: JSON.parse(await readFile(join(dist, '../package.json'), 'utf8')).version,
    dataset,
    build: buildId(),
    files: { eh: await build('eh'), mvp: await build('mvp') },
    database: fileOf('../data/gongkai.duckdb', await readFile(database)),
  };
  await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function compressed(dist: string, name: string, cache: string): Promise<Buffer> {
  const source = join(dist, `duckdb-${name}.wasm`);
  const { size, mtimeMs } = await stat(source);
  const kept = join(cache, `duckdb-${name}-${size}-${Math.trunc(mtimeMs)}.wasm.gz`);
  try {
    return await readFile(kept);
  } catch {
    const bytes = await compress(await readFile(source), { level: 9 });
    await mkdir(cache, { recursive: true });
    await writeFile(kept, bytes);
    return bytes;
  }
}

async function store(folder: string, name: string, bytes: Buffer): Promise<EngineFile> {
  await writeFile(join(folder, name), bytes);
  return fileOf(name, bytes);
}

function fileOf(url: string, bytes: Buffer): EngineFile {
  const hash = createHash('sha384').update(bytes).digest('base64');
  return { url, bytes: bytes.byteLength, integrity: `sha384-${hash}` };
}
