import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byParts } from '../../src/measure/breakdowns.ts';
import { contestedCells, contestedIn, type Source } from '../../src/measure/contested.ts';
import { rowTerm } from '../../src/measure/lines.ts';
import { measureOf, measures } from '../../src/measure/measures.ts';
import { mayExceed, ratioOf } from '../../src/measure/ratio.ts';
import { poolOf, valueOf } from '../../src/measure/value.ts';
import { atlasOf, sourceOf } from '../../src/site/atlas.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { contestedNote } from '../../src/text/contested.ts';

const all = atlasOf(await loadDataset('data'));
const rate = measureOf('disclosure_rate');

describe('reports that contradict themselves', () => {
  test('平潭 2020: 13/21 as printed, 13/27 by its outcomes', () => {
    const figure = valueOf(rate, sourceOf(all, '350128-shiyanquguanweihui-2020'));
    expect(figure).toMatchObject({ k: 13, n: 21, contested: ['requests/concluded/total'] });
    expect(figure?.byParts).toMatchObject({ k: 13, n: 27, value: 13 / 27 });
    const note = figure && contestedNote('zh', figure, figure.byParts);
    expect(note).toBe('印出的总计 13/21；按各项之和 13/27');
  });

  test('洪泽 2023: one corrected of 0 − 0 is no rate; by its results 1/11', () => {
    const source = sourceOf(all, '320813-renminzhengfu-2023');
    const figure = valueOf(measureOf('reconsideration_correction_rate'), source);
    expect(figure).toMatchObject({ k: 1, n: 0, value: null, byParts: { k: 1, n: 11 } });
    expect(byParts('review/reconsideration/total', source)).toBe(11);
  });

  test('洪泽 2023 is not pooled into the rate of 洪泽', () => {
    const sources = [2023, 2024].map((year) => sourceOf(all, `320813-renminzhengfu-${year}`));
    const measure = measureOf('reconsideration_correction_rate');
    expect(poolOf(measure, sources)).toMatchObject({ reports: 1, contested: 1 });
    expect(poolOf(measure, sources, { contested: true })).toMatchObject({ reports: 2 });
    expect(poolOf(measure, sources).figure?.k).toBe(valueOf(measure, sources[1] ?? none)?.k);
  });

  test('南关区档案馆 2023: concluded 0 beside outcomes of 2', () => {
    const source = sourceOf(all, '220102-danganguan-2023');
    expect(valueOf(measureOf('concluded'), source)?.byParts).toBeNull();
    expect(valueOf(measureOf('concluded'), source)?.contested).toEqual([
      'requests/concluded/total',
    ]);
    const own = all.current.filter((one) => one.year === 2023 && one.scope === 'own');
    const sources = own.map((one) => sourceOf(all, one.report_id));
    expect(poolOf(measureOf('concluded'), sources).contested).toBe(1);
  });
});

const none: Source = { figure: () => null, contested: new Map() };

describe('what contests a figure', () => {
  test('only findings of severity error, and only cells that it uses', () => {
    const finding = (severity: 'error' | 'warning', cell: string) =>
      contestedCells([{ check_id: 'outcome_sum', severity, cells: [cell] }]);
    const figure = (): number => 1;
    const granted = measureOf('granted').numerator;
    const of = (contested: Source['contested']) => contestedIn(granted, { figure, contested });
    expect(of(finding('warning', 'requests/granted/total'))).toEqual([]);
    expect(of(finding('error', 'requests/granted/business'))).toEqual([]);
    expect(of(finding('error', 'requests/granted/total'))).toEqual(['requests/granted/total']);
  });

  test('the one row that stands in for its leaves, only where it does', () => {
    const contested = contestedCells([
      { check_id: 'applicant_sum', severity: 'error', cells: ['requests/other/total'] },
    ]);
    const leaves = { figure: () => 1, contested };
    const one = { figure: (cell: string) => (/other\./u.test(cell) ? null : 1), contested };
    expect(contestedIn([rowTerm('other')], leaves)).toEqual([]);
    expect(contestedIn([rowTerm('other')], one)).toEqual(['requests/other/total']);
  });
});

describe('k above n is no rate', () => {
  test('of any measure that is a share, whatever the report prints', () => {
    const rates = measures.filter((one) => one.denominator !== null && one.only === null);
    const cell = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...rates), fc.infiniteStream(cell), (measure, numbers) => {
        const drawn = new Map<string, number>();
        const figure = (key: string): number => {
          const value = drawn.get(key) ?? numbers.next().value ?? 0;
          drawn.set(key, value);
          return value;
        };
        const found = valueOf(measure, { figure, contested: new Map() });
        if (found?.value == null || measure.id === 'reconsideration_rate') return;
        expect(found.value).toBeLessThanOrEqual(1);
        expect(found.value).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test('but of cases of review over requests, which may exceed them', () => {
    const over = measureOf('reconsideration_rate');
    expect(mayExceed(over.numerator, over.denominator?.sum ?? [])).toBe(true);
    expect(ratioOf(144, 122, true)).toBeCloseTo(1.18, 2);
    expect(ratioOf(144, 122, false)).toBeNull();
  });
});
