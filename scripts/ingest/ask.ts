import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

/** Why a thread gave no answer: it took too long, or it ended (out of memory, a fault of ours). */
export type Silence = 'late' | 'ended';

/** The answer of a thread to one message, or why there is none within `patience` milliseconds. */
export async function ask<Answer extends object>(
  thread: Worker,
  message: unknown,
  patience: number,
): Promise<Answer | Silence> {
  const settled = new AbortController();
  const options = { signal: settled.signal };
  const answered = once(thread, 'message', options).then(([answer]) => answer as Answer);
  const ended = once(thread, 'exit', options).then(() => 'ended' as const);
  const late = setTimeout(patience, 'late' as const, options);
  thread.postMessage(message);
  try {
    return await Promise.race([answered, ended, late]);
  } catch {
    return 'ended';
  } finally {
    settled.abort();
  }
}
