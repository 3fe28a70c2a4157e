import { expect, test } from 'vitest';
import { barsOption } from '../../src/charts/bars.ts';
import { drawnFigure } from '../../src/charts/drawnFigure.ts';
import { stackOption } from '../../src/charts/stack.ts';
import { chartSvg } from '../../src/charts/svg.ts';
import { trendOption } from '../../src/charts/trend.ts';
import type { Trend } from '../../src/charts/trendModel.ts';
import { highestOf } from '../../src/charts/trendMarks.ts';
import { trendOf } from '../../src/components/compare/compareSvg.ts';
import { gridOf } from '../../src/components/compare/figures.ts';
import type { Compared } from '../../src/components/compare/compared.ts';
import { measureOf } from '../../src/measure/measures.ts';

const size = { width: 736, height: 260 };
const textsOf = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/gu)].map(([, text]) => text);
const wordsOf = (svg: string) => [...svg.matchAll(/data-words="([^"]*)"/gu)].map(([, one]) => one);

test('bars of 100 %: n at each, none below ten, pale with the interval below thirty', () => {
  const option = stackOption(
    [
      { id: 'granted', name: '公开', colour: 'red' },
      { id: 'denied', name: '不公开', colour: 'blue' },
    ],
    [
      { label: '2019', values: [2, 4] },
      { label: '2020', values: [10, 10] },
      { label: '2021', values: [3000, 3789] },
      { label: '2022', values: null },
    ],
    'zh',
  );
  const svg = chartSvg(option, size, 'x', 'stack');
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['n=6', 'n=20', 'n=6,789']));
  expect(wordsOf(svg).some((words) => words?.startsWith('2019'))).toBe(false);
  expect(wordsOf(svg)).toContain('2020 公开：50.0%（10/20，95% 区间 29.9%–70.1%）');
  expect(wordsOf(svg)).toContain('2021 公开：44.2%（3,000/6,789）');
  const [part] = option['series'] as { data: { itemStyle?: { opacity: number } }[] }[];
  expect(part?.data.map((one) => one.itemStyle?.opacity)).toEqual([
    undefined,
    0.45,
    undefined,
    undefined,
  ]);
});

function trendWith(figures: readonly (readonly [number, number])[]): Trend {
  return {
    unit: 'percent',
    breakBefore: null,
    breakLabel: '',
    lines: [
      {
        name: '甲局',
        points: figures.map(([k, n], at) => {
          const figure = drawnFigure('zh', { k, n, value: k / n });
          return { year: 2020 + at, value: figure.value, figure, joined: true };
        }),
      },
    ],
  };
}

test('a line: below ten only k/n on the axis of years, below thirty pale with its interval', () => {
  const svg = chartSvg(
    trendOption(
      trendWith([
        [2, 5],
        [6, 12],
        [30, 60],
      ]),
    ),
    size,
    'x',
    'trend',
  );
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['2/5', '50.0%']));
  expect(textsOf(svg)).not.toContain('40.0%');
  expect(wordsOf(svg)).toEqual([
    '甲局 2021：50.0%（6/12，95% 区间 25.4%–74.6%）',
    '甲局 2022：50.0%（30/60）',
  ]);
  expect(highestOf(trendWith([[6, 12]]).lines)).toBeCloseTo(0.746, 3);
});

test('bars of one year carry k/n; below ten it stands alone and no bar is drawn', () => {
  const bars = (k: number, n: number) =>
    textsOf(chartSvg(barsOption(trendWith([[k, n]])), size, 'x', 'bars'));
  expect(bars(2, 5)).toContain('2/5');
  expect(bars(2, 5).join(' ')).not.toContain('40.0%');
  expect(bars(30, 60)).toContain('50.0% 30/60');
});

test('small pictures of one measure share one axis', () => {
  const subject = (id: string, received: number): Compared => ({
    id,
    kind: 'organisation',
    own: false,
    name: id,
    years: [2023, 2024].map((year) => ({
      year,
      form: '2021' as const,
      scope: 'own' as const,
      organs: [id],
      reportId: `${id}-${year}`,
      contested: new Map(),
      cells: { 'requests/received/total': { value: received, state: 'number', raw: '' } },
    })),
  });
  const whole = gridOf(
    measureOf('received'),
    [subject('a', 7), subject('b', 6862)],
    [2023, 2024],
    null,
  );
  const [first, second] = whole.rows.map((row) => {
    const grid = { ...whole, rows: [row] };
    const trend = trendOf({ grid, whole, language: 'zh', breakBefore: null });
    const texts = textsOf(chartSvg(trendOption(trend), size, 'x', 'small'));
    return texts.filter(
      (text) => text !== undefined && /^[\d,]+$/u.test(text) && text.endsWith('000'),
    );
  });
  expect(first?.length).toBeGreaterThan(1);
  expect(first).toEqual(second);
});
