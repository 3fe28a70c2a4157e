import { Refusal } from '../core/document/document.ts';
import type { Finding, Report } from '../core/report/report.ts';
import { LoadError } from './loadError.ts';
import { patience as scriptPatience } from './watch.ts';
import type { CheckAnswer, CheckRequest, Job, Phase, Reading } from './checkMessages.ts';

/** Reads and checks documents in a worker. */
export interface CheckReader {
  /** Reads a document. Throws a `Refusal`, an `AbortError` when cancelled, a `LoadError`, an `Error`. */
  read(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    told: (phase: Phase) => void,
  ): Promise<Reading>;
  /** Findings of a corrected report, compared with last year's where there is one. */
  check(report: Report, previous: Report | null): Promise<readonly Finding[]>;
  /** Ends whatever is going on, at once. */
  cancel(): void;
}

type Result = Exclude<CheckAnswer, { kind: 'phase' }>;

interface Waiting {
  readonly told: (phase: Phase) => void;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** After this many ms a document is given up, on a slow telephone too. */
const patience = 60_000;
const tooLong = '一分钟内没有读完，文件可能已损坏；请另存为 docx 后再试。';

/** A reader that starts its worker with the first job; `root` is the address of the site. */
export function openCheckReader(root: string): CheckReader {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const end = (error: Error): void => {
    worker?.terminate();
    worker = null;
    for (const job of waiting.values()) job.reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    const file = 'check.worker.js';
    const seconds = scriptPatience / 1000;
    const stalled = setTimeout(() => {
      if (worker === started) end(new LoadError('stalled', { file, seconds }));
    }, scriptPatience);
    started.onmessage = ({ data }: MessageEvent<Job<CheckAnswer>>) => {
      clearTimeout(stalled);
      const job = waiting.get(data.job);
      if (!job) return;
      if (data.message.kind === 'phase') return job.told(data.message.phase);
      waiting.delete(data.job);
      job.resolve(data.message);
    };
    started.onerror = (event) => {
      event.preventDefault();
      clearTimeout(stalled);
      end(event.message ? new Error(event.message) : new LoadError('missing', { file }));
    };
    return started;
  };
  const ask = (
    message: CheckRequest,
    transfer: Transferable[] = [],
    told: (phase: Phase) => void = () => undefined,
  ): Promise<Result> => {
    const running = (worker ??= start());
    last += 1;
    const request: Job<CheckRequest> = { job: last, message };
    return new Promise((resolve, reject) => {
      waiting.set(request.job, { told, resolve, reject });
      running.postMessage(request, transfer);
    });
  };

  return {
    read: async (bytes, name, told) => {
      const late = setTimeout(() => end(new Refusal('unreadable', tooLong)), patience);
      try {
        const result = await ask({ kind: 'read', bytes, name, root }, [bytes.buffer], told);
        if (result.kind === 'read') return result.reading;
        throw errorOf(result);
      } finally {
        clearTimeout(late);
      }
    },
    check: async (report, previous) => {
      const result = await ask({ kind: 'check', report, previous });
      if (result.kind === 'checked') return result.findings;
      throw errorOf(result);
    },
    cancel: () => end(new DOMException('cancelled', 'AbortError')),
  };
}

function errorOf(result: Result): Error {
  if (result.kind === 'failed' && result.fault)
    return new LoadError(result.fault.fault, result.fault.details);
  if (result.kind === 'refused') return new Refusal(result.reason, result.message);
  return new Error(result.kind === 'failed' ? result.message : `unexpected answer: ${result.kind}`);
}
