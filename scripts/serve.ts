import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { createBrotliCompress, constants } from 'node:zlib';
import send from 'send';
import { UsageError } from './usage.ts';

/** Types that `send` does not know. */
const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.duckdb': 'application/vnd.duckdb',
  '.pack': 'application/octet-stream',
};

const compressible = /^(?:text\/|application\/(?:json|javascript|xml|manifest)|image\/svg)/u;

/** A policy in a page's meta tag does not reach a worker that is loaded from a file. */
const workerPolicy =
  "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval'; connect-src 'self' blob: data:";

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
  const stream = send(request, path.slice(base.length - 1), {
    root: folder,
    dotfiles: 'deny',
    maxAge: 0,
  });
  stream.on('headers', (_, file: string) => setHeaders(request, response, file));
  stream.on('directory', () => redirect(response, `${path}/`));
  stream.on('error', (error: { status?: number }) => {
    if (error.status === 416) response.writeHead(416).end();
    else void notFound(folder, response);
  });
  if (await sendCompressed(folder, path.slice(base.length - 1), request, response)) return;
  stream.pipe(response);
}

function setHeaders(request: IncomingMessage, response: ServerResponse, file: string): void {
  const type = types[extname(file)];
  if (type) response.setHeader('Content-Type', type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.url?.includes('/api/') || request.url?.includes('/data/'))
    response.setHeader('Access-Control-Allow-Origin', '*');
  if (/worker.*\.m?js$/u.test(file)) response.setHeader('Content-Security-Policy', workerPolicy);
}

/** Pages, styles and scripts as brotli; `false` when the file is better sent as it is. */
async function sendCompressed(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const accepts = /\bbr\b/u.test(String(request.headers['accept-encoding'] ?? ''));
  if (!accepts || request.headers.range || request.method !== 'GET') return false;
  const file = fileBelow(folder, path);
  const type = file && typeOf(file);
  if (!file || !type || !compressible.test(type)) return false;
  const size = await sizeOf(file);
  if (size === null) return false;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Encoding', 'br');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', 'public, max-age=0');
  setHeaders(request, response, file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  createReadStream(file).pipe(createBrotliCompress({ params })).pipe(response);
  return true;
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

const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
};

function typeOf(file: string): string | null {
  return textTypes[extname(file)] ?? null;
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
