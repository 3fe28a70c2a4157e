import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import send from 'send';
import { headersFor } from '../src/site/publish/headers.ts';
import { UsageError } from './usage.ts';

/** By name, not by what lies on disk: an envelope has the type of what it holds. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.duckdb': 'application/vnd.duckdb',
  '.pack': 'application/octet-stream',
};

/**
 * Serves the folder below the base path, with byte ranges; everything else is the site's 404 page.
 * Asks to come again (503) as long as the site is not ready.
 */
export function siteServer(folder: string, base: string, isReady = () => true): Server {
  return createServer((request, response) => {
    if (isReady()) void answer(folder, base, request, response);
    else comeAgain(response);
  });
}

function comeAgain(response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' });
  response.end('正在生成网站，请稍候。 The site is being built.\n');
}

async function answer(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split(/[?#]/u)[0] ?? '/';
  if (!path.startsWith(base)) {
    if (`${path}/` === base) return redirect(response, base);
    return notFound(folder, response);
  }
  const below = path.slice(base.length - 1);
  const ready = await envelopeOf(folder, below, request);
  const options = { root: folder, dotfiles: 'deny', maxAge: 0, cacheControl: false } as const;
  const stream = send(request, `${below}${ready?.ending ?? ''}`, options);
  stream.on('headers', () => setHeaders(response, below, ready));
  stream.on('directory', () => redirect(response, `${path}/`));
  stream.on('error', (error: { status?: number }) => {
    if (error.status === 416) response.writeHead(416).end();
    else void notFound(folder, response);
  });
  stream.pipe(response);
}

/** A file that lies compressed beside the one asked for. */
interface Envelope {
  readonly encoding: 'br' | 'gzip';
  readonly ending: string;
}

function setHeaders(response: ServerResponse, below: string, ready: Envelope | null): void {
  const asked = below.endsWith('/') ? 'index.html' : below;
  const type = types[extname(asked)];
  if (type) response.setHeader('Content-Type', type);
  for (const [name, value] of Object.entries(headersFor(below))) response.setHeader(name, value);
  if (!ready) return;
  response.setHeader('Content-Encoding', ready.encoding);
  response.setHeader('Vary', 'Accept-Encoding');
}

const envelopes = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** The first envelope that the client takes and that `build --compress` has written. */
async function envelopeOf(
  folder: string,
  below: string,
  request: IncomingMessage,
): Promise<Envelope | null> {
  const file = fileBelow(folder, below);
  if (!file || request.headers.range) return null;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  for (const { encoding, ending } of envelopes) {
    const isTaken = new RegExp(`\\b${encoding}\\b`, 'u').test(accepted);
    if (isTaken && (await sizeOf(`${file}${ending}`)) !== null)
      return { encoding, ending: below.endsWith('/') ? `index.html${ending}` : ending };
  }
  return null;
}

/** The file of an address; `null` for what leads out of the folder or to a hidden file. */
function fileBelow(folder: string, path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    if (decoded.includes('\0') || /(?:^|[\\/])\./u.test(decoded)) return null;
    return join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  } catch {
    return null;
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  if ((await sizeOf(page)) === null) response.end('<!doctype html><title>404</title><p>404');
  else createReadStream(page).pipe(response);
}

/**
 * Listens; a taken port or one that may not be used is a usage error. `localhost` is both of its
 * addresses, whichever a program tries first. Gives the address.
 */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  const both = host === 'localhost';
  const used = await listenOn(server, port, both ? '127.0.0.1' : host);
  if (both) await mirror(server, used);
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${used}`;
}

/** The port that is used: another one than asked for only where that was 0. */
async function listenOn(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new UsageError(listenSentence(error, port, host))),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Answers on the IPv6 loopback too, where the machine has one. */
async function mirror(server: Server, port: number): Promise<void> {
  const other = createServer((request, response) => server.emit('request', request, response));
  await new Promise<void>((resolve, reject) => {
    other.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return resolve();
      server.close();
      reject(new UsageError(listenSentence(error, port, '::1')));
    });
    other.listen(port, '::1', resolve);
  });
  other.unref();
  server.on('close', () => other.close());
}

function listenSentence(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use by another program: end it, or choose another with PORT=….`;
  if (error.code === 'EACCES') return `Port ${port} may not be used here: choose one above 1023.`;
  return `Cannot listen on ${host}:${port} (${error.code ?? error.message}): check HOST and PORT.`;
}
