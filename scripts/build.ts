import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeHeaderFile } from '../src/site/publish/headers.ts';
import { compressSite } from './compress.ts';
import { basePath, checkSiteUrl, distFolder } from './environment.ts';
import { folderOf, runCommand, UsageError } from './usage.ts';
import { buildName, stamped } from './stamp.ts';
import { useDataset } from './useDataset.ts';

await runCommand('build', build);

async function build(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      originals: { type: 'string' },
      synthetic: { type: 'boolean', default: false },
      compress: { type: 'boolean', default: false },
    },
  });
  checkSiteUrl();
  const data = folderOf('--data', values.data ?? process.env['DATA_DIR'] ?? 'data');
  await useDataset(data, values.synthetic);
  if (values.originals !== undefined) useOriginals(folderOf('--originals', values.originals));
  process.env['BASE_PATH'] = basePath();
  process.env['BUILD_ID'] = await buildName();
  const start = performance.now();
  if (process.env['SITE_URL'] === undefined)
    console.warn('SITE_URL is not set: canonical addresses, feed and sitemap name localhost.');
  await stamped(async () => {
    const astro = await import('astro');
    await astro.build({ logLevel: process.env['CI'] ? 'warn' : 'info' });
  });
  await writeHeaderFile(distFolder(), basePath());
  if (values.compress) await compressSite(distFolder());
  const { pages, bytes } = await measure(distFolder());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${pages} pages, ${bytes} bytes, ${seconds} s`);
  return 0;
}

/** Tells the site where captured documents lie that are published beside their figures. */
function useOriginals(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${folder}.`);
  process.env['ORIGINALS_DIR'] = folder;
}

async function measure(folder: string): Promise<{ pages: number; bytes: number }> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => ({
        page: file.name.endsWith('.html'),
        bytes: (await stat(join(file.parentPath, file.name))).size,
      })),
  );
  return {
    pages: sizes.filter((file) => file.page).length,
    bytes: sizes.reduce((sum, file) => sum + file.bytes, 0),
  };
}
