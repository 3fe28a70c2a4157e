import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Folder inside a dataset that holds a finished new version while its files are moved into place.
 * As long as it exists, a file in it counts instead of the file of that name beside it: a reader
 * sees the whole new dataset even when the writer was killed between two moves.
 */
export const committedFolder = '.next';

/** Path of a file of the dataset for programs that open it themselves. */
export function committedPath(folder: string, name: string): string {
  const next = join(folder, committedFolder, name);
  return existsSync(next) ? next : join(folder, name);
}

/** Text of a file of the dataset. */
export async function readCommitted(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, committedFolder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return await readFile(join(folder, name), 'utf8');
  }
}
