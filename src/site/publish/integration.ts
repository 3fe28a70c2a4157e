import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { loadDataset } from '../load.ts';
import { publish } from './publish.ts';

/** Environment of a build: folder of the dataset and whether it is synthetic. */
export function datasetFolder(): string {
  return resolve(process.env['DATA_DIR'] ?? 'data');
}

/** Publishes the dataset, its API and the engine with the site: into the build, and in `dev` too. */
export function publishDataset(): AstroIntegration {
  let address = '';
  const cache = resolve('node_modules/.cache/gongkai');
  const publishTo = async (folder: string): Promise<void> => {
    const data = datasetFolder();
    await publish({
      data,
      dataset: await loadDataset(data),
      folder,
      cache,
      address,
      synthetic: process.env['SYNTHETIC'] === '1',
    });
  };
  return {
    name: 'publish-dataset',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = new URL(config.base, config.site ?? 'http://localhost:4321').href;
      },
      'astro:build:done': async ({ dir }) => publishTo(fileURLToPath(dir)),
      'astro:server:setup': async ({ server }) => {
        const folder = await mkdtemp(join(tmpdir(), 'gongkai-dev-'));
        await publishTo(folder);
        server.middlewares.use(sirv(folder, { dev: true }));
        server.httpServer?.on('close', () => void rm(folder, { recursive: true, force: true }));
      },
    },
  };
}
