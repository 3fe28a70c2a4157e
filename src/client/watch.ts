import { LoadError } from './loadError.ts';

/** So many ms may pass without progress; in as many at least `leastBytes` must arrive: 2 kB/s. */
export const patience = 15_000;
const leastBytes = 30_000;
/** How often is looked, in ms. */
const beat = 500;

/** Watches over something that arrives bit by bit. */
export interface Watch {
  /** Fires when it takes too long, or when the caller gave up. */
  readonly signal: AbortSignal;
  /** So many bytes arrived so far. */
  told(bytes: number): void;
  stop(): void;
}

/**
 * A watch that aborts with a `LoadError`: `stalled` when nothing arrived for `patience`, `slow`
 * when less than the least rate did. `outer` aborted = aborted with its reason.
 */
export function watchOf(file: string, outer?: AbortSignal): Watch {
  const controller = new AbortController();
  const seen = [{ at: performance.now(), bytes: 0 }];
  let arrived = 0;
  const seconds = patience / 1000;
  const look = (): void => {
    const now = performance.now();
    while (seen[1] && seen[1].at <= now - patience) seen.shift();
    const [oldest] = seen;
    seen.push({ at: now, bytes: arrived });
    if (!oldest || oldest.at > now - patience) return;
    const gained = arrived - oldest.bytes;
    if (gained < leastBytes)
      controller.abort(new LoadError(gained === 0 ? 'stalled' : 'slow', { file, seconds }));
  };
  const timer = setInterval(look, beat);
  const giveUp = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) giveUp();
  outer?.addEventListener('abort', giveUp);
  return {
    signal: controller.signal,
    told: (bytes) => {
      arrived = bytes;
    },
    stop: () => {
      clearInterval(timer);
      outer?.removeEventListener('abort', giveUp);
    },
  };
}

/** The promise, or the `LoadError` after `patience` without an end, or the reason of `outer`. */
export async function inTime<T>(
  promise: Promise<T>,
  late: LoadError,
  outer?: AbortSignal,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), patience);
    giveUp = () => reject(outer?.reason);
    if (outer?.aborted) giveUp();
    outer?.addEventListener('abort', giveUp);
  });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', giveUp);
  }
}
