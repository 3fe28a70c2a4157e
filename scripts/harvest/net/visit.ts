import { ask, headerOf, type Answer } from './request.ts';
import type { Lanes } from './lanes.ts';
import { Refused } from './place.ts';
import { Robots, type RobotsText } from './robots.ts';
import { authorityOf, checkAddress, isAllowed, isSameSite, type Realm } from './site.ts';

const mostHops = 5;
const robotsBytes = 512_000;

/** What goes with a request besides its address. */
export interface Wish {
  readonly form: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** May the answer come from another site (a file that the site links)? */
  readonly abroad: boolean;
}

/** How requests are made in this run. */
export interface Manners {
  readonly userAgent: string;
  readonly timeout: number;
  readonly maxBytes: number;
  readonly realm: Realm;
  readonly lanes: Lanes;
}

/** Makes requests the polite way: by turns, after robots.txt, following redirects that it may. */
export class Visitor {
  readonly #manners: Manners;
  readonly #robots = new Map<string, Promise<Robots>>();
  readonly #keepRobots: (text: RobotsText) => void;

  /** `known` are robots.txt files read earlier in this run; `keep` hears of each new one. */
  constructor(manners: Manners, known: readonly RobotsText[], keep: (text: RobotsText) => void) {
    this.#manners = manners;
    this.#keepRobots = keep;
    for (const text of known) this.#robots.set(text.origin, Promise.resolve(new Robots(text)));
  }

  /** Every answer on the way to the last one; throws a `Refused` or a fault of the network. */
  async visit(address: string, wish: Wish): Promise<Answer[]> {
    const answers: Answer[] = [];
    const start = new URL(address);
    for (let url = start; ;) {
      const answer = await this.#politely(
        url,
        answers.length === 0 ? wish : { ...wish, form: null },
      );
      answers.push(answer);
      const next = redirectOf(answer);
      if (next === null) return answers;
      if (answers.length > mostHops) throw new Refused('redirects do not end');
      if (answers.some((each) => each.url === next.href))
        throw new Refused('redirects go in a ring');
      if (!wish.abroad && !isSameSite(next, start))
        throw new Refused(`redirect leads off the site, to ${next.host}`);
      url = next;
    }
  }

  async #politely(url: URL, wish: Wish): Promise<Answer> {
    checkAddress(url, this.#manners.realm);
    const robots = await this.#robotsOf(url);
    robots.check(url);
    const host = authorityOf(url);
    const answer = await this.#manners.lanes.run(host, () => this.#ask(url, wish));
    if (robots.pause > 0) this.#manners.lanes.hold(host, robots.pause);
    return answer;
  }

  #ask(
    url: URL,
    wish: Pick<Wish, 'form' | 'etag' | 'lastModified'>,
    limit?: number,
  ): Promise<Answer> {
    const { userAgent, timeout, maxBytes, realm } = this.#manners;
    const headers = {
      'User-Agent': userAgent,
      Accept: '*/*',
      'Accept-Encoding': 'gzip, deflate, br',
      'Accept-Language': 'zh-CN,zh;q=0.9',
      ...(wish.etag === null ? {} : { 'If-None-Match': wish.etag }),
      ...(wish.lastModified === null ? {} : { 'If-Modified-Since': wish.lastModified }),
    };
    const anywhere = isAllowed(url, realm);
    return ask(url, { headers, form: wish.form, timeout, maxBytes: limit ?? maxBytes, anywhere });
  }

  #robotsOf(url: URL): Promise<Robots> {
    const known = this.#robots.get(url.origin) ?? this.#readRobots(url);
    this.#robots.set(url.origin, known);
    return known;
  }

  async #readRobots(site: URL): Promise<Robots> {
    const { realm, lanes } = this.#manners;
    const nothing = { form: null, etag: null, lastModified: null };
    let text: RobotsText = { origin: site.origin, status: 0, text: '' };
    try {
      let url = new URL('/robots.txt', site);
      for (let hop = 0; hop < mostHops; hop += 1) {
        checkAddress(url, realm);
        const asked = url;
        const answer = await lanes.run(authorityOf(url), () =>
          this.#ask(asked, nothing, robotsBytes),
        );
        const body = Buffer.from(answer.bytes).toString('utf8');
        text = { origin: site.origin, status: answer.status, text: body };
        const next = redirectOf(answer);
        if (next === null || !isSameSite(next, site)) break;
        url = next;
      }
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
    if (text.status === 0 || text.status >= 500) this.#robots.delete(site.origin);
    else this.#keepRobots(text);
    return new Robots(text);
  }
}

/** Where an answer sends on to; `null` = nowhere. */
function redirectOf(answer: Answer): URL | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const target = headerOf(answer, 'location');
  return target !== null && URL.canParse(target, answer.url) ? new URL(target, answer.url) : null;
}
