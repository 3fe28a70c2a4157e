import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What running a command cost. */
export interface Cost {
  readonly seconds: number;
  /** Most memory of the process and all it started, together; pages they share count for each. */
  readonly megabytes: number;
}

const between = 25;
const pageBytes = 4_096;

/** Runs a script as a user does, start and end of the process included; throws unless it succeeds. */
export async function costOf(args: readonly string[]): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(child.pid ?? 0) / 1e6);
  }, between);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}`);
  return { seconds: (performance.now() - started) / 1_000, megabytes };
}

/** Bytes in memory of a process and those below it, from Linux's own account; 0 elsewhere. */
function memoryOf(pid: number): number {
  const own = Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageBytes;
  const below = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return below.reduce((sum, child) => sum + memoryOf(Number(child)), own);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch {
    return '';
  }
}
