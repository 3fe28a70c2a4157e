import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A captured document that is published beside the figures read from it. */
export interface Original {
  readonly file: string;
  /** Its name below `/source/`. */
  readonly name: string;
  /** The name it is saved under. */
  readonly saved: string;
}

/** Kinds that a browser shows without running anything of them on our origin. */
const harmless = /^\.(?:pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|txt|csv)$/u;

let found: Promise<ReadonlyMap<string, Original>> | undefined;

/** Documents of the folder that a build was given (`ORIGINALS_DIR`), by hash; none without one. */
export function originals(): Promise<ReadonlyMap<string, Original>> {
  const folder = process.env['ORIGINALS_DIR'];
  found ??= folder === undefined ? Promise.resolve(new Map()) : originalsIn(folder);
  return found;
}

/**
 * Every file below a folder by its hash. A web page or anything unknown is published as plain text:
 * a host that sends no headers must not make a page of ours out of it.
 */
export async function originalsIn(folder: string): Promise<ReadonlyMap<string, Original>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/^\.|\.warc\.gz$/u.test(entry.name));
  const map = new Map<string, Original>();
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const sha256 = await hashOf(file);
    const extension = extname(entry.name).toLowerCase();
    const shown = harmless.test(extension) ? extension : '.txt';
    map.set(sha256, {
      file,
      name: `${sha256}${shown}`,
      saved: `${sha256.slice(0, 12)}${extension}`,
    });
  }
  return map;
}

/** Copies the originals of the given hashes into `folder`/source; how many there are. */
export async function writeOriginals(
  folder: string,
  hashes: Iterable<string>,
  all: ReadonlyMap<string, Original>,
): Promise<number> {
  const wanted = [...new Set(hashes)].flatMap((hash) => all.get(hash) ?? []);
  if (wanted.length === 0) return 0;
  await mkdir(join(folder, 'source'), { recursive: true });
  for (const { file, name } of wanted) await copyFile(file, join(folder, 'source', name));
  return wanted.length;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
