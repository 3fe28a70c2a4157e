import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { untilLate } from '../../scripts/helper/patience.ts';

const started: ReturnType<typeof spawn>[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

function node(code: string): number | undefined {
  const child = spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
  started.push(child);
  return child.pid;
}

describe.skipIf(!existsSync('/proc/self/stat'))('the time that a process may take', () => {
  test('one that works has had it when most of it was worked', async () => {
    const begin = performance.now();
    await untilLate(node('for (;;);'), 500, new AbortController().signal);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(500);
  });

  test('one that was not let run gets six times as long, and no more', async () => {
    const begin = performance.now();
    await untilLate(node('setTimeout(() => {}, 1e6)'), 400, new AbortController().signal);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(6 * 400);
  });

  test('waiting ends with the signal', async () => {
    const stop = new AbortController();
    const waiting = untilLate(node('for (;;);'), 60_000, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow();
  });
});
