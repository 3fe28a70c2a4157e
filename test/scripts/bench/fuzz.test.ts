import { expect, test } from 'vitest';
import { fuzz } from '../../../scripts/bench/fuzz/run.ts';

test('1,000 documents mutated outside their figures: no crash, no hang, no silent figure', async () => {
  const run = { seed: 'suite', from: 0, mutations: 1_000, jobs: 2 };
  const { counts, formats, cases } = await fuzz(run);
  const { crash, hang, silent, missing } = counts;
  expect([crash, hang, silent, missing], cases.join('\n')).toEqual([0, 0, 0, 0]);
  expect(counts.unchanged).toBeGreaterThan(250);
  expect(Object.keys(formats).length).toBe(8);
}, 300_000);

test('a run in two stretches counts what one run counts', async () => {
  const run = { seed: 'stretches', from: 0, mutations: 60, jobs: 2 };
  const whole = await fuzz(run);
  const first = await fuzz({ ...run, mutations: 25 });
  const rest = await fuzz({ ...run, from: 25, mutations: 35 });
  const kinds = Object.keys(whole.counts) as (keyof typeof whole.counts)[];
  const sums = kinds.map((kind) => first.counts[kind] + rest.counts[kind]);
  expect(sums).toEqual(kinds.map((kind) => whole.counts[kind]));
}, 300_000);
