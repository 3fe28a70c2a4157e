import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../src/core/dataset/order.ts';
import { schema, type TableSchema } from '../../src/core/dataset/schema.ts';
import { sortedTexts } from '../../src/core/dataset/text.ts';
import { readDataset } from '../../src/dataset/load.ts';
import { csvLines } from './block.ts';
import { csvName, type Store } from './store.ts';
import { stage, swapSteps } from './swap.ts';

/** A further file of the dataset folder that changes together with it. */
export interface ExtraFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Replaces the dataset of a folder: killed at any moment, readers see the old or the new one. What
 * is to be published is read back through the gate first; nothing is left behind when it fails.
 */
export async function writeStore(
  folder: string,
  store: Store,
  extras: readonly ExtraFile[] = [],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const staging = stage(folder);
  try {
    writeStaged(staging, store, extras);
    await readDataset(staging, () => undefined);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  for (const step of swapSteps(folder)) step();
}

function writeStaged(staging: string, store: Store, extras: readonly ExtraFile[]): void {
  for (const table of schema)
    writeFlushed(join(staging, csvName(table.name)), piecesOf(table, store));
  writeFlushed(join(staging, 'VERSION'), [`${store.version}\n`]);
  for (const file of extras) writeFlushed(join(staging, file.name), [file.text]);
}

function* piecesOf(table: TableSchema, store: Store): Iterable<string> {
  yield csvLines([table.columns.map((column) => column.name)]);
  if (table.name === 'observations') {
    for (const id of [...store.blocks.keys()].sort(compareText))
      yield store.blocks.get(id)?.text ?? '';
  } else yield csvLines(sortedTexts(table, store[table.name]));
}

const pieceLength = 1 << 20;

function writeFlushed(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let gathered = '';
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < pieceLength) continue;
      writeWhole(file, gathered);
      gathered = '';
    }
    writeWhole(file, gathered);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
