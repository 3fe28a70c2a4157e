import { expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { leastFirm } from '../../src/measure/display.ts';
import { atlasOf } from '../../src/site/atlas.ts';
import { headlineOf } from '../../src/site/headline.ts';
import { absentYears } from '../../src/text/absentYears.ts';

const all = atlasOf(await loadDataset('data'));
const headline = headlineOf(all);

test('every year with a report is in the picture or said to be left out, with all its reports', () => {
  const shown = headline?.years.map((year) => year.sums.year) ?? [];
  const absent = headline?.absent ?? [];
  expect([...shown, ...absent.map((one) => one.year)].sort()).toEqual([...all.years]);
  expect(absent.length).toBeGreaterThan(0);
  for (const one of absent) {
    expect(one.reports).toBe(all.current.filter((report) => report.year === one.year).length);
    const why = one.otherScope + one.leftOut + one.contested;
    expect(why > 0 || (one.concluded !== null && one.concluded < leastFirm)).toBe(true);
    expect(one.otherScope).toBeGreaterThanOrEqual(0);
  }
});

test('the reasons stand in one sentence, counted; none when no year is left out', () => {
  const absent = { year: 2019, reports: 4, otherScope: 2, leftOut: 1, contested: 0, concluded: 21 };
  expect(absentYears('zh', [absent], leastFirm)).toBe(
    '不在图中的年度：2019（4 份年报）2 份统计范围不同，1 份缺所需的数字，其余合计 21 件，不足 30 件。',
  );
  expect(absentYears('en', [], leastFirm)).toBe('');
});

test('what the sentence says of the committed reports', () => {
  const said = absentYears('zh', headline?.absent ?? [], leastFirm);
  for (const one of headline?.absent ?? [])
    expect(said).toContain(`${one.year}（${one.reports} 份年报）`);
});
