import { expect, test } from 'vitest';
import { outcomeColours } from '../../src/charts/palette.ts';
import { stackOption } from '../../src/charts/stack.ts';
import { chartSvg } from '../../src/charts/svg.ts';
import { trendOption } from '../../src/charts/trend.ts';
import type { Trend } from '../../src/charts/trendModel.ts';
import { dotsOption } from '../../src/charts/dots.ts';
import { binsOf, histogramOption } from '../../src/charts/histogram.ts';

const size = { width: 736, height: 260 };

const trend: Trend = {
  unit: 'count',
  breakBefore: 2021,
  breakLabel: '换用新表式',
  lines: [
    {
      name: '新收',
      points: [
        { year: 2019, value: 23, joined: true },
        { year: 2020, value: null, joined: true },
        { year: 2021, value: 70, joined: true },
        { year: 2022, value: 0, joined: true },
      ],
    },
  ],
};
const parts = Object.entries(outcomeColours)
  .slice(0, 3)
  .map(([id, colour]) => ({ id, name: id, colour }));
const pictures = {
  trend: trendOption(trend),
  stack: stackOption(
    parts,
    [
      { label: '2020', values: [1, 2, 7] },
      { label: '换用新表式', values: null },
      { label: '2021', values: [0, 0, 0] },
    ],
    'zh',
  ),
  dots: dotsOption([{ name: '本机关', values: [0, 0.5, 1] }], 'percent'),
};

for (const [name, option] of Object.entries(pictures)) {
  test(`${name}: the same option gives the same picture`, () => {
    expect(chartSvg(option, size, 'x', name)).toBe(chartSvg(option, size, 'x', name));
  });

  test(`${name}: nothing a strict policy would block, and a label`, () => {
    const svg = chartSvg(option, size, 'x', 'A "label" <b>');
    expect(svg).not.toMatch(/style=|<style|<script|zr\d|\son\w+=/u);
    expect(svg).toContain('role="img" aria-label="A &quot;label&quot; &lt;b&gt;"');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
  });
}

test('a year without a figure breaks the line: no point, no label, no zero', () => {
  const svg = chartSvg(pictures.trend, size, 'x', 'trend');
  const labels = [...svg.matchAll(/>([^<>]+)<\/text>/gu)].map((match) => match[1]);
  expect(labels).toContain('70');
  expect(labels.filter((label) => label === '0').length).toBe(2);
  expect(labels).toContain('换用新表式');
});

test('the change of the form is drawn between 2020 and 2021', () => {
  const [series] = (trendOption(trend)['series'] as { markLine?: { data: object[] } }[]).slice(-1);
  expect(series?.markLine?.data).toEqual([{ xAxis: 2020.5 }]);
  const whole = trendOption({ ...trend, breakBefore: null })['series'] as { markLine?: object }[];
  expect(whole.every((one) => one.markLine === undefined)).toBe(true);
});

test('outcome groups carry the class that prints their pattern', () => {
  expect(chartSvg(pictures.stack, size, 'x', 'stack')).toContain('class="fill-denied"');
});

test('bins of a distribution hold every value once, zero by itself', () => {
  const values = [0, 0, 1, 2, 4, 5, 19, 20, 1234];
  const option = histogramOption([{ name: '本机关', values }], 'count');
  const [series] = option['series'] as { data: { value: number }[] }[];
  expect(series?.data.reduce((sum, bin) => sum + bin.value, 0)).toBe(values.length);
  expect(series?.data[0]?.value).toBe(2);
  const shares = binsOf([{ name: '', values: [0, 0.1, 0.95, 1, 1.2] }], 'percent');
  for (const value of [0, 0.1, 0.95, 1, 1.2])
    expect(shares.filter((bin) => value >= bin.from && value < bin.to).length).toBe(1);
});

test('every mark of a picture carries its figure in words, escaped', () => {
  const svg = chartSvg(
    trendOption({
      lines: [
        {
          name: 'a "b" <c>',
          points: [
            { year: 2019, value: 0.348, joined: true },
            { year: 2020, value: null, joined: true },
          ],
        },
      ],
      unit: 'percent',
      breakBefore: null,
      breakLabel: '',
    }),
    size,
    'x',
    'trend',
  );
  expect([...svg.matchAll(/data-words="([^"]*)"/gu)].map(([, words]) => words)).toEqual([
    'a &quot;b&quot; &lt;c&gt; 2019：34.8%',
  ]);
});
