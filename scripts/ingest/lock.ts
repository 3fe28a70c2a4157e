import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage.ts';

/** Holds the dataset for one writer; a lock whose process has ended is taken over. */
export function lockDataset(folder: string): () => void {
  const path = join(folder, '.lock');
  if (!tryLock(path)) {
    const owner = ownerOf(path);
    if (owner !== null && owner !== process.pid && isRunning(owner))
      throw new UsageError(`${folder}: another ingest is writing here (process ${owner})`);
    rmSync(path, { force: true });
    if (!tryLock(path)) throw new UsageError(`${folder}: another ingest has just started here`);
  }
  return () => rmSync(path, { force: true });
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(path: string): number | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return /^\d+$/u.test(text) ? Number(text) : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
