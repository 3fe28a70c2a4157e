import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { spawnSync } from 'node:child_process';
import type { Row } from './row.ts';

/** Seconds of a build of the committed dataset, and what a page weighs over the wire (brotli). */
export async function bench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'));
  try {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, DIST_DIR: folder, CI: 'true' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('the site could not be built');
    const seconds = (performance.now() - start) / 1000;
    const pages = (await readdir(folder, { recursive: true })).filter((name) =>
      name.endsWith('.html'),
    );
    return [
      { name: 'build', value: seconds, unit: 's' },
      { name: 'build: pages', value: pages.length, unit: 'pages' },
      ...(await weights(folder, pages)),
      ...(await downloads(folder)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function weights(folder: string, pages: readonly string[]): Promise<Row[]> {
  const sizes = await Promise.all(
    pages.map(async (name) => ({ name, bytes: packed(await readFile(join(folder, name))) })),
  );
  const heaviest = sizes.reduce((a, b) => (a.bytes > b.bytes ? a : b));
  const scripts = await Promise.all(
    sizes.map(async ({ name }) => ({ name, bytes: await scriptBytes(folder, name) })),
  );
  const most = scripts.reduce((a, b) => (a.bytes > b.bytes ? a : b));
  return [
    ...sizes
      .filter(({ name }) => name === 'index.html' || name === 'explore/index.html')
      .map(({ name, bytes }) => ({ name: `HTML ${name}`, value: bytes, unit: 'B brotli' })),
    { name: `heaviest HTML (${heaviest.name})`, value: heaviest.bytes, unit: 'B brotli' },
    { name: `most script (${most.name})`, value: most.bytes, unit: 'B brotli' },
  ];
}

/** Scripts that a page loads by itself: module tags and islands with everything they import at once. */
async function scriptBytes(folder: string, page: string): Promise<number> {
  const html = await readFile(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|component-url|renderer-url)="(\/[^"]+\.js)"/gu)];
  const seen = new Set<string>();
  const queue = named.map(([, url = '']) => join(folder, url));
  while (queue.length > 0) {
    const file = queue.pop() ?? '';
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await readFile(file, 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/gu))
      queue.push(join(file, '..', target));
  }
  const texts = await Promise.all([...seen].map((file) => readFile(file)));
  return texts.reduce((sum, text) => sum + packed(text), 0);
}

async function downloads(folder: string): Promise<Row[]> {
  const names = ['data/gongkai.duckdb', 'data/gongkai-all.zip', 'engine/duckdb-eh.wasm.pack'];
  return Promise.all(
    names.map(async (name) => ({ name, value: (await stat(join(folder, name))).size, unit: 'B' })),
  );
}

function packed(bytes: Buffer): number {
  return brotliCompressSync(bytes).byteLength;
}
