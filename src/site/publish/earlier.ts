import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { schema } from '../../core/dataset/schema.ts';

const run = promisify(execFile);

/** Tags that name a version of the dataset: `data-2026.3`. */
const tagPattern = /^data-(\d{4}\.\d{1,4})$/u;

/**
 * Writes the CSV files of every tagged earlier version below `folder`/v/<version>/. Gives the
 * versions, newest last; none where there is no git or no tag.
 */
export async function writeEarlierVersions(
  repository: string,
  folder: string,
  current: string,
): Promise<string[]> {
  const versions = (await tags(repository))
    .flatMap((tag) => tagPattern.exec(tag)?.[1] ?? [])
    .filter((version) => version !== current)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const version of versions) {
    const target = join(folder, 'v', version);
    await mkdir(target, { recursive: true });
    for (const name of [...schema.map((table) => `${table.name}.csv`), 'VERSION']) {
      const text = await fileAt(repository, `data-${version}`, `data/${name}`);
      if (text !== null) await writeFile(join(target, name), text);
    }
  }
  return versions;
}

async function tags(repository: string): Promise<string[]> {
  try {
    const { stdout } = await run('git', ['tag', '--list', 'data-*'], { cwd: repository });
    return stdout.split('\n').filter((tag) => tag !== '');
  } catch {
    return [];
  }
}

/** The file as it stood at the tag; `null` when that version did not have it. */
async function fileAt(repository: string, tag: string, path: string): Promise<Buffer | null> {
  try {
    const options = { cwd: repository, encoding: 'buffer', maxBuffer: 2 ** 31 } as const;
    return (await run('git', ['show', `${tag}:${path}`], options)).stdout;
  } catch {
    return null;
  }
}
