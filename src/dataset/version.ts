import { committedPath, readCommitted } from './committed.ts';
import { DatasetError, mend } from './error.ts';

/** The version of a dataset, `2026.3`. Throws a `DatasetError` when VERSION holds something else. */
export async function readVersion(folder: string): Promise<string> {
  const spot = { path: committedPath(folder, 'VERSION'), line: 1 };
  const text = await textOf(folder, spot.path);
  const version = text.replace(/\n$/u, '');
  if (/^20\d{2}\.[1-9]\d{0,4}$/u.test(version)) return version;
  const shown = JSON.stringify(version.slice(0, 40));
  throw new DatasetError(spot, `${shown} is no version like 2026.3`, mend);
}

async function textOf(folder: string, path: string): Promise<string> {
  try {
    return await readCommitted(folder, 'VERSION');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new DatasetError({ path, line: null }, 'the dataset has no such file');
  }
}
