import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Files that shrink; the database is read in ranges, the rest is compressed already. */
const shrinking = new Set(
  '.html .css .js .mjs .json .xml .svg .csv .txt .md .webmanifest'.split(' '),
);

/** Below this many bytes an envelope costs more than it saves. */
const leastBytes = 1_000;

/** Beyond this many bytes the densest setting takes longer than it is worth. */
const mostDense = 500_000;

/** How many files are worked on at once: as many as Node has threads for it. */
const lanes = 4;

/**
 * Writes `.br` and `.gz` beside every file of the built site that shrinks, for hosts that send
 * what lies ready. Gives the number of files that have them now.
 */
export async function compressSite(folder: string): Promise<number> {
  const files = await shrinkingFiles(folder);
  const queue = files.values();
  const lane = async (): Promise<void> => {
    for (const file of queue) await writeEnvelopes(file);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return files.length;
}

async function shrinkingFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && shrinking.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return files.filter((_, at) => (sizes[at] ?? 0) >= leastBytes);
}

async function writeEnvelopes(file: string): Promise<void> {
  const bytes = await readFile(file);
  const quality = bytes.byteLength > mostDense ? 6 : 9;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  await writeFile(`${file}.br`, await asBrotli(bytes, { params }));
  await writeFile(`${file}.gz`, await asGzip(bytes, { level: 9 }));
}
