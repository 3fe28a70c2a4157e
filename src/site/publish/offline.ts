import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getManifest } from 'workbox-build';

const pages = ['check/index.html', 'en/check/index.html'];
/** Besides the pages and what they load: who is known, and the character maps of Chinese PDFs. */
const extras = [
  'display.js',
  'favicon.svg',
  'check/directory.json',
  'pdfjs/cmaps/{Adobe-GB1,GB,UniGB}*.bcmap',
];
const mostBytes = 16_000_000;

/** Adds the service worker under which the pages that check drafts work without a network. */
export function offlineCheck(): AstroIntegration {
  return {
    name: 'offline-check',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeOffline(fileURLToPath(dir));
      },
    },
  };
}

/**
 * Writes `check-offline.js` into the built site. Its addresses are relative to its own, so it serves
 * under any base path; its version is a hash of what it keeps. A file that is too large to be kept
 * is an error: workbox would leave it out with a warning nobody reads.
 */
export async function writeOffline(folder: string): Promise<readonly string[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: [...pages, ...extras, ...(await assetsOf(folder))],
    dontCacheBustURLsMatching: /^_astro\//u,
    maximumFileSizeToCacheInBytes: mostBytes,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const files = manifestEntries.map(({ url, revision }) => ({
    url: url.replace(/index\.html$/u, ''),
    revision,
  }));
  const text = JSON.stringify(files);
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const source = await readFile(new URL('./offlineWorker.js', import.meta.url), 'utf8').catch(() =>
    readFile('src/site/publish/offlineWorker.js', 'utf8'),
  );
  const worker = source.replace('__VERSION__', version).replace('__FILES__', () => text);
  await writeFile(join(folder, 'check-offline.js'), worker);
  return files.map((file) => file.url);
}

/** Every script and style that the pages load, at once or later: names found in names found. */
async function assetsOf(folder: string): Promise<string[]> {
  const found = new Set<string>();
  const open = [...pages];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const text = await readFile(join(folder, path), 'utf8');
    for (const [name] of text.matchAll(/[\w.-]+\.(?:js|css)\b/gu)) {
      const asset = `_astro/${name}`;
      if (found.has(asset) || !existsSync(join(folder, asset))) continue;
      found.add(asset);
      open.push(asset);
    }
  }
  return [...found];
}
