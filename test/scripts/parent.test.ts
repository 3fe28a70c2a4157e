import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const script = (watch: string): string => `
  import { endWithParent } from ${JSON.stringify(pathToFileURL('scripts/parent.ts').href)};
  ${watch}
  console.log(process.pid);
  setInterval(() => undefined, 1000);
`;

/** Ends the shell above a script; tells whether the script has let go of its output in time. */
async function endsWithItsShell(program: string, patience: number): Promise<boolean> {
  const line = '"$0" --input-type=module -e "$1"; true';
  const shell = spawn('sh', ['-c', line, process.execPath, program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = once(shell.stdout, 'close').then(() => true);
  const [pid] = (await once(createInterface(shell.stdout), 'line')) as [string];
  shell.kill('SIGTERM');
  const ended = await Promise.race([closed, after(patience, false)]);
  if (!ended) process.kill(Number(pid), 'SIGKILL');
  return ended;
}

test.skipIf(process.platform === 'win32')(
  'a script ends with the shell that npm put above it only when it watches',
  async () => {
    expect(await endsWithItsShell(script('endWithParent(() => process.exit(0));'), 30_000)).toBe(
      true,
    );
    expect(await endsWithItsShell(script('void endWithParent;'), 2_000)).toBe(false);
  },
);
