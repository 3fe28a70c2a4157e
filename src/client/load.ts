import { LoadError } from './loadError.ts';
import { orOutdated } from './deployment.ts';
import { inTime, patience, watchOf } from './watch.ts';

/** Told after each piece: bytes so far and in all (0 = not known). */
export type Progress = (loaded: number, total: number) => void;

/** A file as the engine's manifest lists it; `url` is relative to the manifest. */
export interface ListedFile {
  readonly url: string;
  readonly bytes: number;
  readonly integrity: string;
}

/** How something is loaded. */
export interface LoadOptions {
  readonly progress?: Progress;
  /** Aborted = the load ends with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** The browser's own cache is asked (default), or the server. */
  readonly cache?: RequestCache;
}

/** Everything that the page fetches comes through here. Throws `LoadError` or the signal's reason. */
export async function loadBytes(url: string, options: LoadOptions = {}): Promise<Blob> {
  try {
    return await download(url, options);
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw await orOutdated(cause, url);
  }
}

/** A file whose bytes are those that were published. */
export async function loadChecked(
  url: string,
  file: ListedFile,
  options: LoadOptions = {},
): Promise<Blob> {
  const progress: Progress = (loaded) =>
    options.progress?.(Math.min(loaded, file.bytes), file.bytes);
  const blob = await loadBytes(url, { ...options, progress });
  const address = URL.createObjectURL(blob);
  try {
    await fetch(address, { integrity: file.integrity });
    return blob;
  } catch (cause) {
    throw await orOutdated(new LoadError('damaged', { file: nameOf(url) }, cause), url);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A published JSON file. */
export async function loadJson<T>(url: string, options: LoadOptions = {}): Promise<T> {
  const blob = await loadBytes(url, options);
  try {
    return JSON.parse(await blob.text()) as T;
  } catch (cause) {
    throw await orOutdated(new LoadError('damaged', { file: nameOf(url) }, cause), url);
  }
}

/** Code that is fetched when it is first wanted; `load` is the `import()`. */
export async function loadCode<T>(load: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const seconds = patience / 1000;
  try {
    return await inTime(load(), new LoadError('stalled', { seconds }), signal);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    const error = cause instanceof LoadError ? cause : new LoadError('missing', {}, cause);
    throw await orOutdated(error, '');
  }
}

async function download(url: string, { progress, signal, cache }: LoadOptions): Promise<Blob> {
  const file = nameOf(url);
  const watch = watchOf(file, signal);
  try {
    const response = await fetch(url, { signal: watch.signal, cache: cache ?? 'default' });
    if (!response.ok || !response.body)
      throw new LoadError('missing', { file, status: response.status });
    const total = Number(response.headers.get('Content-Length') ?? 0);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let loaded = 0;
    for await (const piece of piecesOf(response.body)) {
      pieces.push(piece);
      loaded += piece.byteLength;
      watch.told(loaded);
      progress?.(loaded, Math.max(total, loaded));
    }
    return new Blob(pieces);
  } catch (cause) {
    if (watch.signal.aborted) throw watch.signal.reason;
    throw cause instanceof LoadError ? cause : new LoadError('unreachable', { file }, cause);
  } finally {
    watch.stop();
  }
}

/** `for await` over a stream is not in every browser of the last two years. */
async function* piecesOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Last part of an address. */
function nameOf(url: string): string {
  return new URL(url, location.href).pathname.split('/').pop() || url;
}
