import { describe, expect, test } from 'vitest';
import { suggest, type Catalogue } from '../../src/components/compare/catalogue.ts';
import { breakOf, gridOf, yearsOf } from '../../src/components/compare/figures.ts';
import { measureOf } from '../../src/measure/measures.ts';
import { atlasOf } from '../../src/site/atlas.ts';
import { comparedByDefault } from '../../src/site/comparedByDefault.ts';
import { loadDataset } from '../../src/dataset/load.ts';

const organ = (id: string, received: number | null, more = {}) => ({
  organisation_id: id,
  name: `${id}局`,
  region_code: '110101',
  level: 'county' as const,
  kind: 'department' as const,
  function: 'archives',
  latest: { year: 2024, received },
  ...more,
});

const catalogue: Catalogue = {
  organisations: [
    organ('a', 10),
    organ('b', 15),
    organ('c', 300, { region_code: '120101' }),
    organ('d', 10, { level: 'city' }),
    organ('e', null, { function: 'health' }),
  ],
  regions: [
    { region_code: '110101', name: '东城区', parent_code: '110000' },
    { region_code: '120101', name: '和平区', parent_code: '120000' },
  ],
};

describe('suggested peers', () => {
  test('same level and function first, with every reason; another level is no peer', () => {
    expect(
      suggest(catalogue, 'a', ['a']).map((one) => [one.organ.organisation_id, one.reasons]),
    ).toEqual([
      ['b', ['function', 'volume', 'parent']],
      ['e', ['kind', 'parent']],
      ['c', ['function']],
    ]);
  });
});

describe('figures compared', async () => {
  const all = atlasOf(await loadDataset('data'));
  const subjects = comparedByDefault(all);
  const years = yearsOf(subjects, null);

  test('a year without a report is no report, not a zero', () => {
    const grid = gridOf(measureOf('received'), subjects, years, null);
    for (const { subject, entries } of grid.rows)
      entries.forEach((entry, at) => {
        const known = subject.years.some((one) => one.year === years[at]);
        expect(entry.kind === 'none').toBe(!known);
      });
  });

  test('宿迁 2024: 公开率 is 1,902 of 3,521', () => {
    const grid = gridOf(measureOf('disclosure_rate'), subjects, [2024], null);
    const row = grid.rows.find((one) => one.subject.id === '321300-renminzhengfu');
    expect(row?.entries[0]).toMatchObject({ kind: 'figure', figure: { k: 1902, n: 3521 } });
  });

  test('a row that the edition lacks is named as such', () => {
    const grid = gridOf(measureOf('received'), subjects, [2019, 2021], null);
    expect(grid.years).toEqual([2019, 2021]);
    expect(breakOf(subjects)).toBe(2021);
  });
});
