import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { distFolder } from '../../scripts/environment.ts';
import { listen, siteServer } from '../../scripts/serve.ts';

/** Flags under which Chromium starts nothing of its own over the network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built site, served on a free port, and a browser to look at it. */
export interface Site {
  readonly address: string;
  open(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** A page and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Console errors, CSP violations and exceptions. */
  readonly errors: string[];
  /** Requests that left the site. */
  readonly outside: string[];
  close(): Promise<void>;
}

/** Serves the built site and starts the browser. */
export async function openSite(): Promise<Site> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser');
  const server = siteServer(distFolder(), '/');
  const address = await listen(server, 0, '127.0.0.1');
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    address,
    open: (path, options = {}) => visit(browser, address, path, options),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function visit(
  browser: Browser,
  address: string,
  path: string,
  options: BrowserContextOptions,
): Promise<Visit> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  context.on('request', (request) => {
    if (!isOwn(request.url(), address)) outside.push(request.url());
  });
  await page.goto(address + path, { waitUntil: 'load' });
  return { page, errors, outside, close: () => context.close() };
}

function isOwn(url: string, address: string): boolean {
  return ['blob:', 'data:', `${address}/`].some((start) => url.startsWith(start));
}
