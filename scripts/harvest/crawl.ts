import { BasicCrawler, Configuration, log, RequestQueue } from '@crawlee/basic';
import type { Address } from './address.ts';
import { keyOf } from './address.ts';
import { Later, type Captured } from './capture.ts';
import type { Frontier } from './frontier.ts';
import type { Lanes } from './net/lanes.ts';
import { authorityOf } from './net/site.ts';

/** How a crawl goes on and ends. */
export interface Crawl {
  readonly frontier: Frontier;
  readonly lanes: Lanes;
  /** First pause before a second try in milliseconds; it doubles with each. */
  readonly backOff: number;
  /** Asks for one address. Throws what may pass with time. */
  readonly capture: (address: Address) => Promise<Captured>;
  /** Hears of every address that is done, before any address that it leads to is asked for. */
  readonly keep: (captured: Captured) => void;
  /** The outcome of an address that failed on every try. */
  readonly giveUp: (address: Address, why: string) => Captured;
  /** Is it time to stop, with addresses left? */
  readonly isOver: () => boolean;
}

const tries = 3;
const hosts = 12;
const longestBackOff = 60_000;

/**
 * Works the frontier off: crawlee's queue holds at most one address of each host, its pool runs
 * them side by side and tries again what failed. What is done lies in the journal, not in the queue.
 */
export async function crawl(plan: Crawl): Promise<void> {
  log.setLevel(log.LEVELS.OFF);
  const config = new Configuration({ persistStorage: false, purgeOnStart: true });
  const requestQueue = await RequestQueue.open(`harvest-${process.pid}`, { config });
  const feed = async (): Promise<void> => {
    if (plan.isOver()) return;
    for (const address of plan.frontier.take())
      await requestQueue.addRequest({
        url: address.url,
        uniqueKey: keyOf(address),
        userData: { address },
      });
  };
  let active = 0;
  const settle = async (address: Address, captured: Captured): Promise<void> => {
    plan.keep(captured);
    plan.frontier.free(address);
    await feed();
  };
  const crawler = new BasicCrawler(
    {
      requestQueue,
      maxRequestRetries: tries,
      useSessionPool: false,
      retryOnBlocked: false,
      requestHandlerTimeoutSecs: 3_600,
      statusMessageLoggingInterval: 86_400,
      requestHandler: async ({ request }) => {
        active += 1;
        try {
          const address = addressOf(request.userData);
          await settle(address, await plan.capture(address));
        } finally {
          active -= 1;
        }
      },
      errorHandler: ({ request }, error) => {
        const pause = Math.min(plan.backOff * 2 ** request.retryCount, longestBackOff);
        const wait = error instanceof Later ? error.seconds * 1_000 : pause;
        plan.lanes.hold(authorityOf(new URL(request.url)), wait);
      },
      failedRequestHandler: async ({ request }, error) => {
        const address = addressOf(request.userData);
        await settle(address, plan.giveUp(address, error.message));
      },
      autoscaledPoolOptions: {
        minConcurrency: hosts,
        maxConcurrency: hosts,
        maybeRunIntervalSecs: 0.05,
        isFinishedFunction: () =>
          Promise.resolve(plan.frontier.left === 0 || (plan.isOver() && active === 0)),
      },
    },
    config,
  );
  await feed();
  await crawler.run();
}

function addressOf(userData: Record<string, unknown>): Address {
  return userData['address'] as Address;
}
