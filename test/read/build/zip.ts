import { strToU8, zipSync } from 'fflate';

/** A zip of texts, dated so that it is the same bytes each time. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2020, 0, 1), level: 6 });
}
