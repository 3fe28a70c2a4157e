import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { compareText } from '../../src/core/dataset/order.ts';
import { UsageError } from '../usage.ts';

/** Every input below the given paths, each once: in the order given, inside a folder by name. */
export function listSources(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths) for (const file of filesAt(resolve(path), path)) found.add(file);
  return [...found];
}

function filesAt(path: string, given: string): string[] {
  try {
    if (!isInput(path)) return [];
    return statSync(path).isDirectory() ? filesBelow(path, []) : [path];
  } catch (error) {
    throw new UsageError(`${given}: ${reasonOf(error)}`);
  }
}

function filesBelow(folder: string, above: readonly string[]): string[] {
  const real = realpathSync(folder);
  if (above.includes(real)) return [];
  const names = namesIn(folder);
  if (names === null) return [folder];
  return names
    .sort(compareText)
    .map((name) => join(folder, name))
    .filter(isInput)
    .flatMap((path) => (isFolder(path) ? filesBelow(path, [...above, real]) : [path]));
}

/** `null` when the folder may not be opened: it is listed itself, and refused like a file. */
function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

/** A link that leads to itself, or nowhere, is no folder. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * README files, manifests and folders of expected figures describe inputs; they are none. Nor is
 * the evidence of a harvest: `captures.csv` beside its manifest, `warc` beside that.
 */
function isInput(path: string): boolean {
  const name = basename(path);
  if (name === 'expected') return !isFolder(path);
  if (name === 'captures.csv' || name === 'warc' || name === '.lock') return !isOfHarvest(path);
  return !/^README/iu.test(name) && name !== 'manifest.csv';
}

function isOfHarvest(path: string): boolean {
  return ['captures.csv', 'manifest.csv'].every((name) => existsSync(join(dirname(path), name)));
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be opened';
  return error instanceof Error ? error.message : String(error);
}
