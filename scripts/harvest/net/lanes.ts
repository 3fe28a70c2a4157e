import { setTimeout } from 'node:timers/promises';

/** One request at a time for each host, a pause after each; hosts do not wait for each other. */
export class Lanes {
  readonly #delay: number;
  readonly #tails = new Map<string, Promise<unknown>>();
  readonly #free = new Map<string, number>();

  /** `delay` between the end of a request and the start of the next in milliseconds. */
  constructor(delay: number) {
    this.#delay = delay;
  }

  /** Runs a task when the host's earlier ones have ended and its pause is over. */
  run<T>(host: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(host) ?? Promise.resolve();
    const turn = before.then(async () => {
      const wait = (this.#free.get(host) ?? 0) - performance.now();
      if (wait > 0) await setTimeout(wait);
      try {
        return await task();
      } finally {
        this.hold(host, this.#delay);
      }
    });
    this.#tails.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** Asks nothing of the host for so many milliseconds. */
  hold(host: string, milliseconds: number): void {
    const until = performance.now() + milliseconds;
    this.#free.set(host, Math.max(until, this.#free.get(host) ?? 0));
  }
}
