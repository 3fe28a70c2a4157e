import { keyOf, type Address } from './address.ts';
import { authorityOf, siteOf } from './net/site.ts';

/**
 * The addresses still to be asked for, a queue for each host. A host that is busy gives none, so
 * no host is asked twice at a time and none waits for another.
 */
export class Frontier {
  readonly #mostOfASite: number;
  readonly #waiting = new Map<string, Address[]>();
  readonly #seen = new Set<string>();
  readonly #busy = new Set<string>();
  readonly #ofSite = new Map<string, number>();
  #left = 0;

  constructor(mostOfASite: number) {
    this.#mostOfASite = mostOfASite;
  }

  /** Addresses that wait or are being asked for. */
  get left(): number {
    return this.#left;
  }

  get total(): number {
    return this.#seen.size;
  }

  /** Takes an address in once; `false` = its site has had its share, nothing is asked of it. */
  add(address: Address): boolean {
    const key = keyOf(address);
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    if (!this.#hasRoom(address)) return false;
    const host = hostOf(address);
    const queue = this.#waiting.get(host) ?? [];
    queue.push(address);
    this.#waiting.set(host, queue);
    this.#left += 1;
    return true;
  }

  /** Notes an address of this run that is done already. */
  pass(address: Address): void {
    this.#seen.add(keyOf(address));
    this.#hasRoom(address);
  }

  /** One address of each host that is not busy; those hosts are busy until `free`. */
  take(): Address[] {
    const taken: Address[] = [];
    for (const [host, queue] of this.#waiting) {
      const next = this.#busy.has(host) ? undefined : queue.shift();
      if (next === undefined) continue;
      this.#busy.add(host);
      taken.push(next);
      if (queue.length === 0) this.#waiting.delete(host);
    }
    return taken;
  }

  /** An address has been dealt with: its host may give the next. */
  free(address: Address): void {
    this.#busy.delete(hostOf(address));
    this.#left -= 1;
  }

  #hasRoom(address: Address): boolean {
    const site = siteOf(new URL(address.url));
    const count = (this.#ofSite.get(site) ?? 0) + 1;
    this.#ofSite.set(site, count);
    return count <= this.#mostOfASite;
  }
}

function hostOf(address: Address): string {
  return authorityOf(new URL(address.url));
}
