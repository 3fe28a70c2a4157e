import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage.ts';

/**
 * Holds the dataset for one writer; a lock whose process has ended is taken over. A lock appears
 * with its owner's number in it, and only one process can take over the same dead lock.
 */
export function lockDataset(folder: string): () => void {
  const path = join(folder, '.lock');
  const own = join(folder, `.lock-${process.pid}`);
  writeFileSync(own, `${process.pid}\n`);
  try {
    if (!tryLink(own, path)) takeOver(folder, path, own);
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

/** Puts our lock in the place of one whose process has ended; throws when somebody else writes. */
function takeOver(folder: string, path: string, own: string): void {
  const dead = inodeOf(path);
  const owner = ownerOf(path);
  if (owner !== null && owner !== process.pid && isRunning(owner))
    throw new UsageError(`${folder}: another ingest is writing here (process ${owner})`);
  const claim = `${path}-${dead ?? 'gone'}`;
  const claimed = dead !== null && tryLink(path, claim);
  try {
    if (!claimed || inodeOf(claim) !== dead) throw started(folder);
    renameSync(own, path);
  } finally {
    if (claimed) rmSync(claim, { force: true });
  }
}

function started(folder: string): UsageError {
  return new UsageError(`${folder}: another ingest has just started here; run this one again`);
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
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
