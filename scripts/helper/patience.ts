import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds of one tick in which Linux counts a process's time. */
const tick = 10;
/** So much of the patience must have been worked, not waited. */
const worked = 0.8;
/** However little it worked, a process is late after this many times the patience. */
const longest = 6;
const step = 250;

/**
 * Waits until a process has had its time: `patience` milliseconds, of which most were spent working.
 * On a busy machine a process that was hardly let run gets more, so that what is read never depends
 * on what else runs. Where the system does not tell (not Linux), the clock alone counts. Rejects
 * when `signal` fires.
 */
export async function untilLate(
  pid: number | undefined,
  patience: number,
  signal: AbortSignal,
): Promise<void> {
  const begin = performance.now();
  const before = workedBy(pid);
  await setTimeout(patience, undefined, { signal });
  while (before !== null && performance.now() - begin < longest * patience) {
    const now = workedBy(pid);
    if (now === null || now - before >= worked * patience) return;
    await setTimeout(step, undefined, { signal });
  }
}

/** Milliseconds that a process has worked so far; `null` = not known. */
function workedBy(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return null;
  }
}
