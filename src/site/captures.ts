import type { CaptureRow } from '../core/dataset/rows.ts';
import type { Atlas } from './atlas.ts';

const made = new WeakMap<Atlas, ReadonlyMap<string | null, readonly CaptureRow[]>>();

/** Where the bytes of a document were fetched, by its hash; none for what a person brought. */
export function capturesOf(all: Atlas, sha256: string): readonly CaptureRow[] {
  const map = made.get(all) ?? Map.groupBy(all.dataset.captures, (row) => row.source_sha256);
  made.set(all, map);
  return map.get(sha256) ?? [];
}
