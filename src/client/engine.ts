import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { fetchFile, type ListedFile, type Progress } from './fetchFile.ts';
import { LoadError } from './loadError.ts';

/** `/engine/manifest.json`, written with the site. */
export interface Manifest {
  readonly version: string;
  readonly files: Readonly<
    Record<'eh' | 'mvp', { readonly wasm: ListedFile; readonly worker: ListedFile }>
  >;
  readonly database: ListedFile;
}

/** A running engine and what ends it. */
export interface Engine {
  readonly db: AsyncDuckDB;
  readonly manifest: Manifest;
  /** Absolute address of the manifest; its files are relative to it. */
  readonly address: string;
  terminate(): void;
}

/** `instantiate` never settles when something is wrong with the wasm: this long, in ms, it may take. */
const bootPatience = 30_000;

/** Starts DuckDB-WASM from our own origin. Throws `LoadError`; nothing of it stays when it does. */
export async function startEngine(root: string, progress: Progress): Promise<Engine> {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function')
    throw new LoadError('unsupported', '这个浏览器不支持 WebAssembly');
  const address = new URL('engine/manifest.json', new URL(root, location.href)).href;
  const manifest = await readManifest(address);
  const duckdb = await import('@duckdb/duckdb-wasm');
  const { wasmExceptions } = await duckdb.getPlatformFeatures();
  const files = manifest.files[wasmExceptions ? 'eh' : 'mvp'];
  const at = (file: ListedFile): string => new URL(file.url, address).href;
  const [script, packed] = await Promise.all([
    fetchFile(at(files.worker), files.worker, () => undefined),
    fetchFile(at(files.wasm), files.wasm, progress),
  ]);
  const workerUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const wasmUrl = URL.createObjectURL(await unpacked(packed));
  const worker = new Worker(workerUrl);
  try {
    const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await inTime(db.instantiate(wasmUrl), bootPatience, worker);
    return { db, manifest, address, terminate: () => worker.terminate() };
  } catch (cause) {
    worker.terminate();
    throw cause instanceof LoadError ? cause : new LoadError('engine', '查询引擎无法启动', cause);
  } finally {
    URL.revokeObjectURL(workerUrl);
    URL.revokeObjectURL(wasmUrl);
  }
}

async function readManifest(address: string): Promise<Manifest> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Manifest;
  } catch (cause) {
    throw new LoadError('download', '查询引擎的清单无法取得', cause);
  }
}

/** The wasm out of its gzip envelope. */
async function unpacked(packed: Blob): Promise<Blob> {
  const stream = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  return new Blob([bytes], { type: 'application/wasm' });
}

/** The promise, or a `LoadError` after `patience` ms or when the worker breaks. */
function inTime<T>(promise: Promise<T>, patience: number, worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (message: string) => reject(new LoadError('engine', message));
    const timer = setTimeout(() => fail('查询引擎启动超时'), patience);
    worker.addEventListener('error', () => fail('查询引擎无法启动'));
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
