import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a site answers: a body with headers, or a handler that does as it likes. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Answers by hand; `times` counts the requests for this address from 1. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse, times: number) => void;
}

/** A local server that plays one agency, and remembers what it was asked. */
export class Site {
  readonly pages = new Map<string, Reply>();
  readonly asked: string[] = [];
  readonly agents = new Set<string>();
  readonly started: number[] = [];
  /** Most requests at one time. */
  crowd = 0;
  #open = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Whole address of a path. */
  at(path: string): string {
    return `http://${this.host}${path}`;
  }

  html(path: string, body: string, headers: Readonly<Record<string, string>> = {}): void {
    this.pages.set(path, {
      body,
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
    });
  }

  file(path: string, body: Uint8Array, headers: Readonly<Record<string, string>> = {}): void {
    this.pages.set(path, {
      body,
      headers: { 'Content-Type': 'application/octet-stream', ...headers },
    });
  }

  times(path: string): number {
    return this.asked.filter((each) => each === path).length;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    this.asked.push(path);
    this.agents.add(request.headers['user-agent'] ?? '');
    this.started.push(performance.now());
    this.#open += 1;
    this.crowd = Math.max(this.crowd, this.#open);
    response.on('close', () => (this.#open -= 1));
    const reply = this.pages.get(path);
    if (!reply)
      return void response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>404</p>');
    if (reply.handle) return reply.handle(request, response, this.times(path));
    const etag = reply.headers?.['ETag'];
    if (etag !== undefined && request.headers['if-none-match'] === etag)
      return void response.writeHead(304, { ETag: etag }).end();
    response.writeHead(reply.status ?? 200, reply.headers ?? {}).end(reply.body ?? '');
  }
}

/** A list of links as pages write them. */
export function list(
  items: readonly (readonly [href: string, text: string])[],
  extra = '',
): string {
  const lines = items.map(
    ([href, text]) =>
      `<li><a href="${href}" title="${text}">${text}</a><span>2024-01-15</span></li>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开年报</title>
<meta name="ColumnName" content="政府信息公开年报"></head><body><div><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>
<ul class="list">${lines.join('\n')}</ul>${extra}</body></html>`;
}

/** An article that shows no tables, only links to files. */
export function article(title: string, body: string, head = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><h1>${title}</h1><div class="TRS_Editor"><p>年度报告见附件。</p>${body}</div></body></html>`;
}
