import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import send from 'send';
import { datasetFolder, isSynthetic } from '../folder.ts';
import { loadDataset } from '../../dataset/load.ts';
import { publish } from './publish.ts';

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
      synthetic: isSynthetic(),
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
        server.middlewares.use((request, response, next) => {
          send(request, new URL(request.url ?? '/', 'http://localhost').pathname, { root: folder })
            .on('error', () => next())
            .on('directory', () => next())
            .pipe(response);
        });
        server.httpServer?.on('close', () => void rm(folder, { recursive: true, force: true }));
      },
    },
  };
}
