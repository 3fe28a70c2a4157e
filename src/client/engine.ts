import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { manifestAddress, mustBeOurs, type Deployment } from './deployment.ts';
import { loadChecked, loadCode, loadJson, type ListedFile, type Progress } from './load.ts';
import { LoadError } from './loadError.ts';
import { inTime, patience } from './watch.ts';

/** `/engine/manifest.json`, written with the site. */
export interface Manifest extends Deployment {
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
  /** Rejects when the worker breaks. */
  readonly broken: Promise<never>;
  terminate(): void;
}

/**
 * Starts DuckDB-WASM from our own origin. Throws `LoadError`; nothing of it stays when it does:
 * what else was on its way is given up, and no progress is told any more.
 */
export async function startEngine(progress: Progress, outer?: AbortSignal): Promise<Engine> {
  mustBeAbleToRun();
  const attempt = new AbortController();
  const giveUp = (): void => attempt.abort(outer?.reason);
  if (outer?.aborted) giveUp();
  outer?.addEventListener('abort', giveUp);
  const { signal } = attempt;
  try {
    return await boot(signal, (loaded, total) => signal.aborted || progress(loaded, total));
  } catch (cause) {
    attempt.abort(cause);
    throw signal.reason instanceof Error ? signal.reason : cause;
  } finally {
    outer?.removeEventListener('abort', giveUp);
  }
}

/** Throws what is known to be missing before anything is fetched. */
function mustBeAbleToRun(): void {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function')
    throw new LoadError('unsupported');
  if (typeof DecompressionStream !== 'function') throw new LoadError('no_unpacking');
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch (cause) {
    throw new LoadError('blocked', {}, cause);
  }
}

async function boot(signal: AbortSignal, progress: Progress): Promise<Engine> {
  const address = manifestAddress();
  const manifest = await loadJson<Manifest>(address, { signal, cache: 'no-cache' });
  mustBeOurs(manifest);
  const duckdb = await loadCode(() => import('@duckdb/duckdb-wasm'), signal);
  const { wasmExceptions } = await duckdb.getPlatformFeatures();
  const files = manifest.files[wasmExceptions ? 'eh' : 'mvp'];
  const at = (file: ListedFile): string => new URL(file.url, address).href;
  const [script, packed] = await Promise.all([
    loadChecked(at(files.worker), files.worker, { signal }),
    loadChecked(at(files.wasm), files.wasm, { signal, progress }),
  ]);
  const workerUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const wasmUrl = URL.createObjectURL(await unpacked(packed));
  const worker = new Worker(workerUrl);
  const broken = brokenOf(worker);
  try {
    const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    const late = new LoadError('engine', { seconds: patience / 1000 });
    await inTime(Promise.race([db.instantiate(wasmUrl), broken]), late, signal);
    return { db, manifest, address, broken, terminate: () => worker.terminate() };
  } catch (cause) {
    worker.terminate();
    throw cause instanceof LoadError || signal.aborted ? cause : new LoadError('engine', {}, cause);
  } finally {
    URL.revokeObjectURL(workerUrl);
    URL.revokeObjectURL(wasmUrl);
  }
}

/** Rejects when the worker breaks; nobody has to listen. */
function brokenOf(worker: Worker): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new LoadError('ended')));
  });
  broken.catch(() => undefined);
  return broken;
}

/** The wasm out of its gzip envelope. */
async function unpacked(packed: Blob): Promise<Blob> {
  const stream = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  return new Blob([bytes], { type: 'application/wasm' });
}
