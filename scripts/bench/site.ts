import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Row } from './row.ts';
import { packed, scriptBytes } from './weight.ts';

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

async function downloads(folder: string): Promise<Row[]> {
  const names = ['data/gongkai.duckdb', 'data/gongkai-all.zip', 'engine/duckdb-eh.wasm.pack'];
  return Promise.all(
    names.map(async (name) => ({ name, value: (await stat(join(folder, name))).size, unit: 'B' })),
  );
}
