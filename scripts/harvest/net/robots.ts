import parse from 'robots-parser';
import { Refused } from './place.ts';

/** What a host answered when asked for its robots.txt. */
export interface RobotsText {
  readonly origin: string;
  /** 0 = it could not be reached. */
  readonly status: number;
  readonly text: string;
}

/** Name that robots.txt files may call us by. */
export const robotName = 'GongkaiAtlas';

const longestPause = 60_000;

/** What a robots.txt allows us, and how long a pause it asks for in milliseconds. */
export class Robots {
  readonly #rules: ReturnType<typeof parse> | null;
  readonly #status: number;

  constructor({ origin, status, text }: RobotsText) {
    this.#status = status;
    this.#rules = status >= 200 && status < 300 ? parse(`${origin}/robots.txt`, text) : null;
  }

  /**
   * Throws when an address may not be asked for. No file allows everything; a server that cannot
   * tell (5xx, no answer) allows nothing for now.
   */
  check(url: URL): void {
    if (this.#status === 0 || this.#status >= 500 || this.#status === 429)
      throw new Error('robots.txt cannot be read at present');
    if (this.#rules?.isAllowed(url.href, robotName) === false)
      throw new Refused('robots.txt does not allow it', 'skipped');
  }

  /** The pause that the file asks for; 0 where it asks for none. */
  get pause(): number {
    const seconds = this.#rules?.getCrawlDelay(robotName) ?? 0;
    return Math.min(seconds * 1_000, longestPause);
  }
}
