import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/dataset/load.ts';
import { UsageError } from './usage.ts';

/** Tells the site which dataset to read; refuses a broken one, and an invented one unless asked. */
export async function useDataset(folder: string, synthetic: boolean): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no dataset folder ${folder}.`);
  const invented = existsSync(join(folder, 'SYNTHETIC'));
  if (invented && !synthetic)
    throw new UsageError(`${folder} holds synthetic figures: build it with --synthetic.`);
  await readDataset(folder, () => undefined);
  process.env['DATA_DIR'] = folder;
  process.env['SYNTHETIC'] = invented ? '1' : '0';
}
