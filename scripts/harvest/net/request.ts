import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Refused, publicLookup } from './place.ts';

/** One answer as it came; `raw` is the body as sent, `bytes` the same unpacked. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly raw: Uint8Array;
  readonly bytes: Uint8Array;
}

export interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  /** Form to send with POST; `null` = GET. */
  readonly form: string | null;
  /** Longest time in milliseconds, largest body in bytes (packed and unpacked). */
  readonly timeout: number;
  readonly maxBytes: number;
  /** The name may lead to a private address (a test server). */
  readonly anywhere: boolean;
}

/** One request without following anything; throws a `Refused` or what went wrong on the way. */
export function ask(url: URL, asking: Asking): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method: asking.form === null ? 'GET' : 'POST',
    agent: false,
    maxHeaderSize: 32_768,
    headers: {
      ...asking.headers,
      ...(asking.form === null ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
    },
    ...(asking.anywhere ? {} : { lookup: publicLookup }),
  });
  const end = (error: Error): void => {
    request.destroy();
    reject(error);
  };
  const timer = setTimeout(() => end(new Error('no whole answer in time')), asking.timeout);
  request.on('error', (error) => reject(error));
  request.on('close', () => clearTimeout(timer));
  request.on('response', (response) => {
    response.on('error', end);
    bodyOf(response, asking.maxBytes)
      .then(({ raw, bytes }) => resolve(answerOf(url, response, raw, bytes)))
      .catch(end);
  });
  request.end(asking.form ?? undefined);
  return promise;
}

function answerOf(url: URL, from: IncomingMessage, raw: Uint8Array, bytes: Uint8Array): Answer {
  const headers: [string, string][] = [];
  for (let at = 0; at + 1 < from.rawHeaders.length; at += 2)
    headers.push([from.rawHeaders[at] ?? '', latin1(from.rawHeaders[at + 1] ?? '')]);
  return {
    url: url.href,
    status: from.statusCode ?? 0,
    statusText: from.statusMessage ?? '',
    headers,
    raw,
    bytes,
  };
}

/** Headers are bytes; names of files in them are often UTF-8. */
function latin1(value: string): string {
  const text = Buffer.from(value, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? value : text;
}

async function bodyOf(
  response: IncomingMessage,
  maxBytes: number,
): Promise<{ raw: Uint8Array; bytes: Uint8Array }> {
  const raw = await gathered(response, maxBytes);
  const unpack = unpackers[(response.headers['content-encoding'] ?? '').trim().toLowerCase()];
  if (unpack === undefined || raw.length === 0) return { raw, bytes: raw };
  const stream = unpack();
  stream.end(raw);
  return { raw, bytes: await gathered(stream, maxBytes) };
}

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

async function gathered(stream: NodeJS.ReadableStream, maxBytes: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    const bytes = piece as Buffer;
    length += bytes.length;
    if (length > maxBytes) throw new Refused(`larger than ${maxBytes} bytes`);
    pieces.push(bytes);
  }
  return new Uint8Array(Buffer.concat(pieces, length));
}

/** The first header of a name, whatever its case; `null` = none. */
export function headerOf(answer: Pick<Answer, 'headers'>, name: string): string | null {
  return answer.headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
}
