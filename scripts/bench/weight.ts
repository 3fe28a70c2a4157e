import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes over the wire (brotli). */
export function packed(bytes: Buffer): number {
  return brotliCompressSync(bytes).byteLength;
}

/** Bytes over the wire of the scripts that a page loads by itself: module tags and islands with everything they import at once. */
export async function scriptBytes(folder: string, page: string): Promise<number> {
  const html = await readFile(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|component-url|renderer-url)="(\/[^"]+\.js)"/gu)];
  const seen = new Set<string>();
  const queue = named.map(([, url = '']) => join(folder, url));
  while (queue.length > 0) {
    const file = queue.pop() ?? '';
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await readFile(file, 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/gu))
      queue.push(join(file, '..', target));
  }
  const texts = await Promise.all([...seen].map((file) => readFile(file)));
  return texts.reduce((sum, text) => sum + packed(text), 0);
}
