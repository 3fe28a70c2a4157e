import { resolve } from 'node:path';

/** Folder of the dataset that a build reads (`DATA_DIR`, else `data/`). */
export function datasetFolder(): string {
  return resolve(process.env['DATA_DIR'] ?? 'data');
}

/** Is the site built from synthetic figures? It then says so on every page. */
export function isSynthetic(): boolean {
  return process.env['SYNTHETIC'] === '1';
}
