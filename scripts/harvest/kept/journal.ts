import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import type { RobotsText } from '../net/robots.ts';
import type { Address } from '../address.ts';
import type { Done } from './done.ts';

/** What is written down as it happens, one line each. */
export type Entry =
  | { readonly kind: 'start'; readonly run: string }
  | { readonly kind: 'end'; readonly run: string }
  | ({ readonly kind: 'robots'; readonly run: string } & RobotsText)
  | {
      readonly kind: 'done';
      readonly run: string;
      readonly done: Done;
      readonly found: readonly Address[];
    };

/**
 * The record of a harvest: what is in it has happened, whatever else was lost. Lines are written
 * through to the disk before anyone relies on them; a line cut off by a killed process is dropped.
 */
export class Journal {
  readonly entries: readonly Entry[];
  readonly #file: number;

  constructor(path: string) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    this.entries = whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Entry);
    this.#file = openSync(path, 'a');
    ftruncateSync(this.#file, Buffer.byteLength(whole));
  }

  /** Adds a line and waits until it is on the disk. */
  add(entry: Entry): void {
    const bytes = Buffer.from(`${JSON.stringify(entry)}\n`);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    fsyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }
}
