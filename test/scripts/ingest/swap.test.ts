import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishSwap, stage, swapSteps } from '../../../scripts/ingest/swap.ts';
import { readCommitted } from '../../../src/dataset/committed.ts';

const names = ['VERSION', 'observations.csv', 'reports.csv'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
  for (const name of names) writeFileSync(join(folder, name), `old ${name}`);
  writeFileSync(join(folder, 'CHANGELOG.md'), 'kept');
  mkdirSync(join(folder, 'raw'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function staged(): void {
  const staging = stage(folder);
  for (const name of names) writeFileSync(join(staging, name), `new ${name}`);
}

async function seen(): Promise<string[]> {
  const texts = await Promise.all(names.map((name) => readCommitted(folder, name)));
  return [...new Set(texts.map((text) => text.slice(0, 3)))];
}

test('a writer that ends after any step leaves the old or the new files, never both', async () => {
  for (let done = 0; done <= 3 + names.length + 2; done += 1) {
    staged();
    const steps = swapSteps(folder);
    for (const step of steps.slice(0, done)) step();
    expect(await seen()).toEqual([done < 2 ? 'old' : 'new']);
    finishSwap(folder);
    expect(await seen()).toEqual([done < 2 ? 'old' : 'new']);
    for (const name of names) writeFileSync(join(folder, name), `old ${name}`);
  }
});

test('what else lies in the folder is left alone and nothing is left behind', () => {
  staged();
  for (const step of swapSteps(folder)) step();
  expect(readdirSync(folder).sort()).toEqual(['CHANGELOG.md', ...names, 'raw'].sort());
  expect(readFileSync(join(folder, 'VERSION'), 'utf8')).toBe('new VERSION');
});

test('what an interrupted writer staged is thrown away by the next one', () => {
  staged();
  expect(readdirSync(stage(folder))).toEqual([]);
});
