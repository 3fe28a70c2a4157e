import { expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { alikeYears } from '../../src/site/alike.ts';
import { atlasOf } from '../../src/site/atlas.ts';
import { headlineOf, type HeadlineYear } from '../../src/site/headline.ts';
import { alikeText } from '../../src/text/series.ts';

const all = atlasOf(await loadDataset('data'));

test('two years are compared by the organs in both: the sums of those alone', () => {
  const years = headlineOf(all)?.years ?? [];
  const pairs = alikeYears(all, years);
  for (const pair of pairs) {
    const [before, after] = [pair.from, pair.to].map((year) =>
      all.current.filter((report) => yearIn(years, year).includes(report.report_id)),
    );
    const organs = new Set(before?.map((report) => report.organisation_id));
    const both = after?.filter((report) => organs.has(report.organisation_id)) ?? [];
    expect(pair.organs).toBe(both.length);
    const sum = both.reduce(
      (total, report) =>
        total + (all.cells(report.report_id).get('requests/received/total')?.value ?? 0),
      0,
    );
    expect(pair.after).toBe(sum);
  }
});

function yearIn(years: readonly HeadlineYear[], year: number): readonly string[] {
  return years.find((one) => one.sums.year === year)?.sums.reports ?? [];
}

test('an organ of one year only is in neither sum; no organ in both, no comparison', () => {
  const [first, second] = ['321300-renminzhengfu-2023', '321300-renminzhengfu-2024'];
  const other = '320800-renminzhengfu-2024';
  const year = (at: number, reports: readonly string[]): HeadlineYear => ({
    sums: { year: at, scope: 'own', reports, leftOut: [], contested: [], covered: [], cells: {} },
    received: 0,
    outcomes: [],
    concluded: 100,
  });
  const value = (id: string) => all.cells(id).get('requests/received/total')?.value;
  expect(alikeYears(all, [year(2023, [first]), year(2024, [second, other])])).toEqual([
    { from: 2023, to: 2024, organs: 1, before: value(first), after: value(second) },
  ]);
  expect(alikeYears(all, [year(2023, [first]), year(2024, [other])])).toEqual([]);
  expect(alikeYears(all, [year(2022, [first]), year(2024, [second])])).toEqual([]);
});

test('the sentence says how many organs', () => {
  const pair = { from: 2023, to: 2024, organs: 3, before: 1200, after: 1300 };
  expect(alikeText('zh', [pair])).toBe(
    '同机关相比，新收：2023→2024 年 1,200→1,300 件（3 个机关）。',
  );
  expect(alikeText('zh', [])).toBe('');
});
