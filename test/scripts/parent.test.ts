import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const module = pathToFileURL('scripts/parent.ts').href;
const program = `
  import { endWithParent } from ${JSON.stringify(module)};
  endWithParent(() => process.exit(0));
  console.log(process.pid);
  setInterval(() => undefined, 1000);
`;

test.skipIf(process.platform === 'win32')(
  'a script ends when the shell that npm put above it is ended',
  async () => {
    const shell = spawn(
      'sh',
      ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, program],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const [line] = (await once(createInterface(shell.stdout), 'line')) as [string];
    const script = Number(line);
    shell.kill('SIGTERM');
    await once(shell.stdout, 'close');
    expect(() => process.kill(script, 0)).toThrow('ESRCH');
  },
);
