import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { untilLate } from './patience.ts';

/** Why a helper gave no answer: it took too long, or it ended (out of memory, a fault of ours). */
export type Silence = 'late' | 'ended';

/**
 * A process of its own in which documents are read. Unlike a thread, one whose memory is full
 * takes nothing else with it, and it can be stopped in the middle of anything.
 */
export class Helper<Question extends object, Answer extends object> {
  readonly #process: ChildProcess;

  /** Starts `script`, which must `serve`; `opening` is the first it hears; `megabytes` its heap. */
  constructor(script: URL, opening: object, megabytes: number) {
    this.#process = fork(fileURLToPath(script), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=4'],
    });
    this.#process.on('error', () => undefined);
    this.#send(opening);
  }

  /** The answer to one question, or why there is none within `patience` milliseconds of work. */
  async ask(question: Question, patience: number): Promise<Answer | Silence> {
    const settled = new AbortController();
    const options = { signal: settled.signal };
    const answered = once(this.#process, 'message', options).then(([answer]) => answer as Answer);
    const ended = this.#hasEnded()
      ? Promise.resolve('ended' as const)
      : once(this.#process, 'exit', options).then(() => 'ended' as const);
    const late = untilLate(this.#process.pid, patience, settled.signal).then(() => 'late' as const);
    this.#send(question);
    try {
      return await Promise.race([answered, ended, late]);
    } catch {
      return 'ended';
    } finally {
      settled.abort();
    }
  }

  stop(): void {
    this.#process.kill('SIGKILL');
  }

  #hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  #send(message: object): void {
    this.#process.send(message, () => undefined);
  }
}
