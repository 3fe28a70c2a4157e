import type { Given } from '../own/reports.ts';
import type { OwnAnswer, OwnRequest } from './ownMessages.ts';

export type OwnOutcome = Exclude<OwnAnswer, { kind: 'bytes' }>;

/**
 * Reads a visitor's file in a worker of its own; nothing of it leaves the browser. An aborted
 * `signal` ends the worker at once and rejects with an `AbortError`.
 */
export function readOwnFile(
  root: string,
  file: File,
  given: Given | null,
  told: (bytes: number) => void,
  signal: AbortSignal,
): Promise<OwnOutcome> {
  const worker = new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<OwnOutcome>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ kind: 'failed', message: event.message || 'worker' });
    };
    worker.onmessage = ({ data }: MessageEvent<OwnAnswer>) =>
      data.kind === 'bytes' ? told(data.bytes) : resolve(data);
    const request: OwnRequest = { file, given, root: new URL(root, location.href).href };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
