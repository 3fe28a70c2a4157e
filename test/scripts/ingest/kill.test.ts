import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomOf } from '../../../scripts/generate/random.ts';
import { schema } from '../../../src/core/dataset/schema.ts';
import { readCommitted } from '../../../src/dataset/committed.ts';
import { inventedDocuments, run, runAndKill, temporaryFolder } from './command.ts';

const kills = 200;

async function seen(folder: string): Promise<string> {
  const names = [...schema.map((table) => `${table.name}.csv`), 'VERSION'];
  return JSON.stringify(await Promise.all(names.map((name) => readCommitted(folder, name))));
}

test(`killed at ${kills} random moments, the dataset is the old or the new one`, async () => {
  const home = temporaryFolder();
  const documents = await inventedDocuments(home, 6);
  const files = readdirSync(documents).filter((name) => /^synthetic/u.test(name));
  const [first = '', second = ''] = files.map((name) => join(documents, name));
  const [old, complete] = [join(home, 'old'), join(home, 'new')];
  await run('ingest', [first, '--data', old, '--jobs', '1']);
  cpSync(old, complete, { recursive: true });
  const started = performance.now();
  await run('ingest', [first, second, '--data', complete, '--jobs', '1']);
  const whole = performance.now() - started;
  const allowed = [await seen(old), await seen(complete)];
  const random = randomOf('kill');
  const results = { old: 0, new: 0, killed: 0 };
  const shoot = async (number: number): Promise<void> => {
    const data = join(home, `data-${number}`);
    cpSync(old, data, { recursive: true });
    const moment = whole * (0.2 + 1.1 * random.unit());
    const killed = await runAndKill(
      'ingest',
      [first, second, '--data', data, '--jobs', '1'],
      moment,
    );
    const state = allowed.indexOf(await seen(data));
    expect(state, `${data} after ${moment} ms`).not.toBe(-1);
    results[state === 0 ? 'old' : 'new'] += 1;
    if (killed) results.killed += 1;
    rmSync(data, { recursive: true });
  };
  for (let number = 0; number < kills; number += 2)
    await Promise.all([shoot(number), shoot(number + 1)]);
  expect(results.old + results.new).toBe(kills);
  expect(Math.min(results.old, results.new, results.killed)).toBeGreaterThan(0);
  rmSync(home, { recursive: true });
}, 600_000);
