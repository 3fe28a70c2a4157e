import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Headers of everything below an address. */
export interface HeaderRule {
  /** Beginning of the address below the site's base path, `/` at its front; `''` = every address. */
  readonly below: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A policy in a page's meta tag does not reach a worker that is loaded from a file. */
const workerPolicy =
  "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval'; connect-src 'self' blob: data:";

const forEver = 'public, max-age=31536000, immutable';
const askAgain = 'public, max-age=0, must-revalidate';
const forAll = { 'Access-Control-Allow-Origin': '*' };

/**
 * What a host should send: for each name the last rule that fits counts. `deploy/nginx.conf` says
 * the same in nginx's words; a test holds the two together.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    below: '',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Content-Security-Policy': "frame-ancestors 'self'",
      'Cache-Control': askAgain,
    },
  },
  ...['/embed/', '/en/embed/'].map((below) => ({
    below,
    headers: { 'Content-Security-Policy': 'frame-ancestors *' },
  })),
  {
    below: '/_astro/',
    headers: { 'Content-Security-Policy': workerPolicy, 'Cache-Control': forEver },
  },
  { below: '/engine/', headers: { 'Content-Security-Policy': workerPolicy } },
  { below: '/api/', headers: forAll },
  { below: '/data/', headers: forAll },
  {
    below: '/source/',
    headers: { 'Content-Security-Policy': 'sandbox', 'Content-Disposition': 'attachment' },
  },
];

/** Headers of one address below the base path, by name. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const fitting = headerRules.filter((rule) => path.startsWith(rule.below));
  return Object.assign({}, ...fitting.map((rule) => rule.headers));
}

/**
 * Writes `_headers`, which several static hosts read. They join the values of rules that overlap,
 * so that each address gets exactly one rule: one a folder, one for each file beside them.
 */
export async function writeHeaderFile(folder: string, base: string): Promise<void> {
  const places = ['', 'en/', ...(await listed(folder, '')), ...(await listed(folder, 'en/'))];
  const blocks = places.map((place) => {
    const pattern = place.endsWith('/') && place !== 'en/' ? `${place}*` : place;
    const headers = Object.entries(headersFor(`/${place}`));
    return [`${base}${pattern}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join(
      '\n',
    );
  });
  await writeFile(join(folder, '_headers'), `${blocks.join('\n')}\n`);
}

/** Folders (with a slash behind) and files of the built site just below an address. */
async function listed(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  return entries
    .filter(({ name }) => !/^(?:\.|_headers$|en$)/u.test(name))
    .map((entry) => `${below}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort();
}
