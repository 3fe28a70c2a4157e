import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinsOf, mayJoin, organSet, type Standing } from '../../src/measure/joins.ts';

const standing: fc.Arbitrary<Standing> = fc.record({
  year: fc.integer({ min: 2019, max: 2026 }),
  organs: fc.subarray(['a', 'b', 'c']).map(organSet),
  forms: fc.constantFrom<Standing['forms']>(
    ['2019', '2019'],
    ['2019', '2021'],
    ['2021', '2021'],
    ['2021', '2021'],
  ),
  scope: fc.constantFrom('own', 'own', 'aggregate_city'),
});

describe('a line joins like with like', () => {
  const point: Standing = { year: 2023, organs: 'a b', forms: ['2021', '2021'], scope: 'own' };

  it('joins the same organs of two years that follow each other', () => {
    expect(mayJoin(point, { ...point, year: 2024 })).toBe(true);
    expect(mayJoin(point, { ...point, year: 2022 })).toBe(true);
  });

  it.each([
    ['another set of organs', { organs: 'a c' }],
    ['as many, but others', { organs: 'b c' }],
    ['a year between', { year: 2025 }],
    ['another edition', { forms: ['2019', '2019'] as const }],
    ['two editions in one point', { forms: ['2019', '2021'] as const }],
    ['another scope', { scope: 'aggregate_city' }],
    ['no organ', { organs: '' }],
  ])('not over %s', (_, change) => {
    expect(mayJoin(point, { ...point, year: 2024, ...change })).toBe(false);
  });

  it('never joins two points with different organs, forms or scopes', () => {
    let joined = 0;
    fc.assert(
      fc.property(fc.array(fc.option(standing), { maxLength: 8 }), (points) => {
        joinsOf(points).forEach((yes, at) => {
          if (!yes) return;
          joined += 1;
          const [before, after] = [points[at - 1], points[at]];
          expect([before?.organs, before?.scope]).toEqual([after?.organs, after?.scope]);
          expect(new Set([...(before?.forms ?? []), ...(after?.forms ?? [])]).size).toBe(1);
          expect(Math.abs((after?.year ?? 0) - (before?.year ?? 0))).toBe(1);
        });
      }),
      { numRuns: 20_000, seed: 9 },
    );
    expect(joined).toBeGreaterThan(100);
  });
});
