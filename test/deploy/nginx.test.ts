import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressSite } from '../../scripts/compress.ts';
import { runSmoke } from '../../scripts/smoke/run.ts';
import { headersFor } from '../../src/site/publish/headers.ts';

const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', 'nginx'].find(
  (path) => spawnSync(path, ['-v']).status === 0,
);

const paths = [
  '/',
  '/explore/',
  '/en/explore/',
  '/embed/',
  '/en/embed/',
  '/_astro/page.js',
  '/engine/duckdb-eh.worker.js',
  '/engine/manifest.json',
  '/api/v1/index.json',
  '/data/reports.csv',
  '/source/abc.pdf',
];

describe.skipIf(!nginx)('deploy/nginx.conf in a real nginx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-nginx-'));
  const root = join(folder, 'dist');
  let server: ChildProcess | undefined;
  let address = '';

  beforeAll(async () => {
    writeSite(root);
    await compressSite(root);
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    writeFileSync(join(folder, 'nginx.conf'), mainConfig(folder, root, port));
    server = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await answered(address);
  });
  afterAll(() => {
    server?.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(paths)('%s carries the headers of the table', async (path) => {
    const response = await fetch(`${address}${path}`);
    expect(response.status).toBe(200);
    for (const [name, value] of Object.entries(headersFor(path)))
      expect([name, response.headers.get(name)]).toEqual([name, value]);
    const wanted = new Set(Object.keys(headersFor(path)).map((name) => name.toLowerCase()));
    const told = ['access-control-allow-origin', 'content-disposition'];
    expect(told.filter((name) => response.headers.has(name) && !wanted.has(name))).toEqual([]);
  });

  test('what lies compressed beside a page is sent, with the type of the page', async () => {
    const response = await fetch(`${address}/explore/`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(readFileSync(join(root, 'explore/index.html'), 'utf8'));
  });

  test('the database comes in ranges, envelopes and hidden files not at all', async () => {
    const part = await fetch(`${address}/data/gongkai.duckdb`, { headers: { Range: 'bytes=2-5' } });
    expect([part.status, await part.text()]).toEqual([206, 'dddd']);
    for (const path of ['/explore/index.html.gz', '/.built-from', '/no/such/'])
      expect((await fetch(`${address}${path}`)).status).toBe(404);
  });

  test('a folder without its slash is led to it', async () => {
    const response = await fetch(`${address}/explore`, { redirect: 'manual' });
    expect(response.status).toBe(301);
  });

  test('the smoke test finds nothing broken, and finds what is', async () => {
    expect(await runSmoke([address])).toBe(0);
    rmSync(join(root, 'engine/duckdb-eh.worker.js'));
    expect(await runSmoke([address])).toBe(2);
  });
});

function writeSite(root: string): void {
  const put = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const page = `<!doctype html><title>公开图鉴</title>${'<p>一段文字</p>'.repeat(100)}`;
  for (const folder of ['', 'explore/', 'en/', 'en/explore/', 'embed/', 'en/embed/'])
    put(`${folder}index.html`, page);
  put('404.html', page);
  put('.built-from', 'hidden');
  put('_astro/page.js', 'export {};');
  put('api/v1/index.json', '{}');
  put('data/reports.csv', 'report_id\n');
  put('data/gongkai.duckdb', 'd'.repeat(3_000));
  put('source/abc.pdf', 'pdf');
  put('engine/duckdb-eh.worker.js', '//');
  put(
    'engine/manifest.json',
    JSON.stringify({
      files: { eh: { worker: { url: 'duckdb-eh.worker.js', bytes: 2 } } },
      database: { url: '../data/gongkai.duckdb', bytes: 3_000 },
    }),
  );
}

/** The committed file with our folder and port, inside the least that nginx needs around it. */
function mainConfig(folder: string, root: string, port: number): string {
  const site = readFileSync('deploy/nginx.conf', 'utf8')
    .replace(/listen 80;/u, `listen 127.0.0.1:${port};`)
    .replace(/root [^;]+;/u, `root ${root};`)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `daemon off; ${user} pid ${join(folder, 'pid')}; error_log stderr;
events {}
http { access_log off; ${temporary}
${site}
}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0));
    });
  });
}

async function answered(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const done = await fetch(address).then(
      () => true,
      () => false,
    );
    if (done) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error('nginx did not start');
}
