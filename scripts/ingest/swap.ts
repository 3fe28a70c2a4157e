import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { committedFolder } from '../../src/dataset/committed.ts';

/** One step of replacing a dataset; a writer may be killed before or after any of them. */
export type Step = () => void;

const stagingFolder = '.staging';

/** An empty folder for the new files; what an interrupted writer left there is thrown away. */
export function stage(folder: string): string {
  finishSwap(folder);
  const staging = join(folder, stagingFolder);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  return staging;
}

/**
 * The steps that put the staged files in place. The first rename is the moment of change: before
 * it readers see the old files, after it the new ones, whether they have been moved yet or not.
 */
export function swapSteps(folder: string): Step[] {
  const staging = join(folder, stagingFolder);
  return [
    () => flush(staging),
    () => renameSync(staging, join(folder, committedFolder)),
    () => flush(folder),
    ...moves(folder, staging),
  ];
}

/** Completes a change that was decided but not finished. */
export function finishSwap(folder: string): void {
  const next = join(folder, committedFolder);
  if (existsSync(next)) for (const step of moves(folder, next)) step();
}

function moves(folder: string, listed: string): Step[] {
  const next = join(folder, committedFolder);
  return [
    ...readdirSync(listed).map(
      (name): Step =>
        () =>
          renameSync(join(next, name), join(folder, name)),
    ),
    () => flush(folder),
    () => rmSync(next, { recursive: true, force: true }),
  ];
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
