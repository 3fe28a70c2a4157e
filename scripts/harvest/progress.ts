/** Says on standard error how far a harvest is: one line that is rewritten, or lines now and then. */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  #said = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  /** Tells the state, not more often than one can read. */
  tell(done: number, total: number, documents: number, failed: number): void {
    const now = performance.now();
    if (now - this.#said < (this.#out.isTTY ? 100 : 5_000)) return;
    this.#said = now;
    const line = `${done} of ${total} addresses · ${documents} documents · ${failed} failed`;
    this.#out.write(this.#out.isTTY ? `\r\u001B[K${bar(done, total)} ${line}` : `${line}\n`);
  }

  end(): void {
    if (this.#out.isTTY) this.#out.write('\r\u001B[K');
  }
}

function bar(done: number, total: number): string {
  const full = Math.round((done / Math.max(total, 1)) * 24);
  return `[${'█'.repeat(full)}${'░'.repeat(24 - full)}]`;
}
