import { Refusal } from '../core/document/document.ts';
import type { Finding, Report } from '../core/report/report.ts';
import type { CheckAnswer, CheckRequest, Phase, Reading } from './checkMessages.ts';

/** Reads and checks documents in a worker; one job at a time. */
export interface CheckReader {
  /** Reads a document. Throws a `Refusal`, an `AbortError` when cancelled, an `Error` otherwise. */
  read(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    told: (phase: Phase) => void,
  ): Promise<Reading>;
  /** Findings of a corrected report, compared with last year's where there is one. */
  check(report: Report, previous: Report | null): Promise<readonly Finding[]>;
  /** Ends the job at hand at once. */
  cancel(): void;
}

type Result = Exclude<CheckAnswer, { kind: 'phase' }>;

/** A reader that starts its worker with the first job; `root` is the address of the site. */
export function openCheckReader(root: string): CheckReader {
  let worker: Worker | null = null;
  let stop: ((error: Error) => void) | null = null;

  const end = (): void => {
    worker?.terminate();
    worker = null;
  };

  const ask = (
    request: CheckRequest,
    transfer: Transferable[],
    told: (phase: Phase) => void,
  ): Promise<Result> => {
    worker ??= new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    const running = worker;
    return new Promise<Result>((resolve, reject) => {
      stop = reject;
      running.onmessage = ({ data }: MessageEvent<CheckAnswer>) =>
        data.kind === 'phase' ? told(data.phase) : resolve(data);
      running.onerror = (event) => {
        event.preventDefault();
        end();
        reject(new Error(event.message || 'worker'));
      };
      running.postMessage(request, transfer);
    });
  };

  return {
    read: async (bytes, name, told) => {
      const result = await ask({ kind: 'read', bytes, name, root }, [bytes.buffer], told);
      if (result.kind === 'read') return result.reading;
      throw errorOf(result);
    },
    check: async (report, previous) => {
      const result = await ask({ kind: 'check', report, previous }, [], () => undefined);
      if (result.kind === 'checked') return result.findings;
      throw errorOf(result);
    },
    cancel: () => {
      end();
      stop?.(new DOMException('cancelled', 'AbortError'));
    },
  };
}

function errorOf(result: Result): Error {
  if (result.kind === 'refused') return new Refusal(result.reason, result.message);
  return new Error(result.kind === 'failed' ? result.message : `unexpected answer: ${result.kind}`);
}
