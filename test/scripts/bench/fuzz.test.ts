import { expect, test } from 'vitest';
import { fuzz } from '../../../scripts/bench/fuzz.ts';

test('1,500 documents mutated outside their figures: no crash, no hang, no silent figure', async () => {
  const result = await fuzz(1_500, 'suite');
  const counts = [result.crashes, result.hangs, result.silent];
  expect(counts, result.cases.join('\n')).toEqual([0, 0, 0]);
  expect(result.unchanged).toBeGreaterThan(500);
}, 120_000);
