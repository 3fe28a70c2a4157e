import { describe, expect, it } from 'vitest';
import { chartModel, rowAt } from '../../src/charts/chartModel.ts';
import { chartHeight, figureChart } from '../../src/charts/figureChart.ts';
import { chartSvg } from '../../src/charts/svg.ts';
import type { FigureRow } from '../../src/query/figureRow.ts';
import { readView } from '../../src/view/address.ts';

function row(
  keys: FigureRow['keys'],
  k: number | null,
  n: number | null,
  form = '2021',
): FigureRow {
  return {
    measure: 'disclosure_rate',
    keys,
    names: {},
    ranks: {},
    k,
    n,
    value: k === null ? null : n === null ? k : n === 0 ? null : k / n,
    reports: k === null ? 0 : 1,
    basis: null,
    here: 0,
    panel: null,
    organs: k === null ? '' : 'a',
    gaps: k === null ? { blank: 1 } : {},
    contested: 0,
    byParts: null,
    forms: [form, form],
  };
}

const trend = [
  row({ year: 2020, population: 'own' }, 30, 60, '2019'),
  row({ year: 2022, population: 'own' }, 4, 20),
  row({ year: 2023, population: 'own' }, 2, 5),
  row({ year: 2024, population: 'own' }, null, null),
];

describe('the chart of a view', () => {
  it('breaks at a year without a report, greys small n, draws no percentage below 10', () => {
    const model = chartModel(readView('by=year').view, trend, 'zh');
    expect(model.kind).toBe('line');
    expect(model.categories.map((one) => one.id)).toEqual(['2020', '2021', '2022', '2023', '2024']);
    expect(model.points[0]?.map((point) => point?.value ?? null)).toEqual([
      0.5,
      null,
      0.2,
      null,
      null,
    ]);
    const texts = model.points[0]?.map((point) => point?.text ?? '');
    expect(texts?.slice(3)).toEqual(['2/5', '[未报]']);
    expect(model.points[0]?.[2]?.faint).toBe(true);
    expect(model.breakBefore).toBe(2022);
  });

  it('gives counts along the form as bars of 100 %', () => {
    const rows = ['granted', 'partial'].flatMap((group) =>
      [2023, 2024].map((year) => ({
        ...row({ year, outcome_group: group, population: 'own' }, 5, null),
        measure: 'concluded',
      })),
    );
    const model = chartModel(readView('i=concluded&by=year~outcome_group').view, rows, 'zh');
    expect(model.kind).toBe('stack');
    expect(model.series.map((one) => one.id)).toEqual(['granted', 'partial']);
    expect(model.categories.map((one) => one.id)).toEqual(['2023', '2024']);
  });

  it('shows many groups as a distribution and finds the row behind a dot', () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      row({ organisation: `o${at}`, population: 'own' }, at, at < 5 ? 5 : 100),
    );
    const model = chartModel(readView('by=organisation').view, rows, 'zh');
    expect(model.kind).toBe('strip');
    expect(rowAt(model, 0, 0)?.keys.organisation).toBe('o5');
  });

  it('frames the cells of a heat map that have a report but no rate to draw', () => {
    const rows = [
      row({ organisation: 'a', year: 2020, population: 'own' }, 2, 5, '2019'),
      row({ organisation: 'a', year: 2021, population: 'own' }, 30, 40),
      row({ organisation: 'b', year: 2021, population: 'own' }, null, null),
    ];
    const model = chartModel(readView('by=organisation~year').view, rows, 'zh');
    expect(model.kind).toBe('heat');
    expect(model.breakBefore).toBe(2021);
    const [cells, mark] = figureChart(model, { language: 'zh', formBreak: '表式更换' })[
      'series'
    ] as [
      { data: { label: { formatter: string }; visualMap?: boolean }[] },
      { markLine: { data: object[] } },
    ];
    expect(cells.data.map((cell) => cell.label.formatter)).toEqual(['2/5', '75.0%', '[未报]']);
    expect(cells.data.map((cell) => cell.visualMap)).toEqual([false, undefined, false]);
    expect(cells.data.map((_, at) => rowAt(model, 0, at))).toEqual(rows);
    expect(mark.markLine.data).toEqual([{ xAxis: 1 }]);
  });

  it.each([
    ['by=year', trend],
    ['by=organisation', [row({ organisation: 'a', population: 'own' }, 3, 40)]],
    [
      'by=organisation~year',
      [
        row({ organisation: 'a', year: 2023, population: 'own' }, 3, 40),
        row({ organisation: 'b', year: 2024, population: 'own' }, 30, 40),
      ],
    ],
  ] as const)('is drawn as SVG without style: %s', (address, rows) => {
    const model = chartModel(readView(address).view, rows, 'zh');
    if (model.kind === 'heat') return expect(chartHeight(model)).toBeGreaterThan(100);
    const option = figureChart(model, { language: 'zh', formBreak: '表式更换' });
    const svg = chartSvg(option, { width: 700, height: chartHeight(model) }, 'c', 'label');
    expect(svg).toMatch(/^<svg /u);
    expect(svg).not.toContain('style=');
    expect(svg).not.toContain('NaN');
  });
});
