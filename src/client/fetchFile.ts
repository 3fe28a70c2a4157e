import { LoadError } from './loadError.ts';

/** A file as the engine's manifest lists it; `url` is relative to the manifest. */
export interface ListedFile {
  readonly url: string;
  readonly bytes: number;
  readonly integrity: string;
}

/** Told after each piece: bytes so far and in all. */
export type Progress = (loaded: number, total: number) => void;

/**
 * Fetches a file piece by piece and checks it against its integrity. A file of another length, an
 * error page or a flipped bit is a `LoadError`, as is a stream that stands still for `patience` ms.
 */
export async function fetchFile(
  url: string,
  file: ListedFile,
  progress: Progress,
  patience = 20_000,
): Promise<Blob> {
  const blob = await download(url, file, progress, patience);
  const address = URL.createObjectURL(blob);
  try {
    await fetch(address, { integrity: file.integrity });
    return blob;
  } catch (cause) {
    throw new LoadError('download', `${nameOf(url)} 与公布的校验值不符`, cause);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function download(
  url: string,
  file: ListedFile,
  progress: Progress,
  patience: number,
): Promise<Blob> {
  const watch = watchOf(patience);
  try {
    const response = await fetch(url, { signal: watch.signal });
    if (!response.ok || !response.body)
      throw new LoadError('download', `${nameOf(url)} 无法取得（${response.status}）`);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let loaded = 0;
    for await (const piece of piecesOf(response.body)) {
      watch.renew();
      pieces.push(piece);
      loaded += piece.byteLength;
      progress(Math.min(loaded, file.bytes), file.bytes);
    }
    return new Blob(pieces);
  } catch (cause) {
    if (cause instanceof LoadError) throw cause;
    throw new LoadError('download', `${nameOf(url)} 下载中断`, cause);
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

/** A signal that fires when nothing was renewed for `patience` ms. */
function watchOf(patience: number): { signal: AbortSignal; renew: () => void; stop: () => void } {
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(), patience);
  let timer = start();
  return {
    signal: controller.signal,
    renew: () => {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').pop() ?? url;
}
