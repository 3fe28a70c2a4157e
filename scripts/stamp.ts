import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { basePath, distFolder } from './environment.ts';

/** Whether the built site is whole and was made from what is here now, with the same settings. */
export async function isUpToDate(): Promise<boolean> {
  if (!existsSync(stampFile())) return false;
  return (await readFile(stampFile(), 'utf8')) === (await fingerprint());
}

/** Runs a build; the site counts as built only when it came to its end. */
export async function stamped(build: () => Promise<void>): Promise<void> {
  await rm(stampFile(), { force: true });
  const print = await fingerprint();
  await build();
  await writeFile(stampFile(), print);
}

/** Goes away with the folder; not served, because its name is hidden. */
function stampFile(): string {
  return join(distFolder(), '.built-from');
}

/** Names, sizes and times of everything a build reads, and the settings that change it. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const data = resolve(process.env['DATA_DIR'] ?? 'data');
  hash.update([basePath(), process.env['SITE_URL'] ?? '', data].join('\n'));
  for (const folder of ['src', 'public', data])
    for (const line of await linesOf(resolve(folder))) hash.update(line);
  for (const file of ['package-lock.json', 'astro.config.mjs']) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** Name of a build: the same for the same sources and settings, wherever they lie. */
export async function buildName(): Promise<string> {
  const hash = createHash('sha256');
  hash.update([basePath(), process.env['SITE_URL'] ?? ''].join('\n'));
  for (const folder of ['src', 'public']) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    for (const path of files.map((file) => join(file.parentPath, file.name)).sort())
      hash.update(path).update(await readFile(path));
  }
  for (const file of ['package-lock.json', 'astro.config.mjs']) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

async function linesOf(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(path);
        return `${path} ${size} ${mtimeMs}\n`;
      }),
  );
  return lines.sort();
}
