import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { usages } from '../../scripts/usage.ts';

function run(name: string, option: string): { code: number | null; out: string; err: string } {
  const args = [`scripts/${name}.ts`, option];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test.each(Object.entries(usages))('%s tells how it is called', (name, usage) => {
  expect(run(name, '--help')).toEqual({ code: 0, out: `usage: ${usage}\n`, err: '' });
});

test.each(['parse', 'ingest', 'generate', 'build', 'changes', 'bench', 'start', 'dev'] as const)(
  '%s: a wrong option is one sentence that says how to call it',
  (name) => {
    const { code, out, err } = run(name, '--nope');
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(`Unknown option '--nope'; usage: ${usages[name]}\n`);
  },
);
