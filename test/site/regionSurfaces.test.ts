import { expect, test } from 'vitest';
import type { Compared } from '../../src/components/compare/compared.ts';
import { figureOf, gridOf } from '../../src/components/compare/figures.ts';
import { uncontested } from '../../src/measure/contested.ts';
import { headlineMeasures, measureOf } from '../../src/measure/measures.ts';
import { figureKey } from '../../src/measure/regionFile.ts';
import { atlas } from '../../src/site/atlas.ts';
import { regionAnswers } from '../../src/site/publish/regionAnswers.ts';
import { answerFor, regionYears } from '../../src/site/regionFigures.ts';
import { regionPage } from '../../src/site/regionPage.ts';

const all = await atlas();
const asked = headlineMeasures.filter((measure) => measure.only === null);

function compared(code: string): Compared {
  return {
    id: code,
    kind: 'region',
    name: code,
    own: false,
    years: regionAnswers(all, code).map((told) => ({
      year: told.year,
      form: told.forms[1],
      forms: told.forms,
      scope: 'aggregate',
      organs: told.reports,
      reportId: null,
      cells: {},
      contested: uncontested,
      told,
    })),
  };
}

test('page, API and compare give one answer for every region, year and measure', async () => {
  let figures = 0;
  for (const { region_code: code } of all.dataset.regions) {
    const page = await regionPage(code);
    const subject = compared(code);
    for (const [year, reports] of regionYears(all, code))
      for (const measure of asked)
        for (const denominator of [null, ...measure.alternatives.map((one) => one.id)]) {
          const at = `${code} ${year} ${measure.id} ${denominator}`;
          const answer = answerFor(all, code, reports, measure, { denominator });
          const told = subject.years.find((one) => one.year === year)?.told;
          const file = told?.figures[figureKey(measure, denominator)];
          expect(file === undefined, at).toBe(answer?.basis === 'each');
          const published = file ? figureOf(file) : null;
          expect(published?.k ?? null, at).toBe(answer?.figure?.k ?? null);
          expect(published?.value ?? null, at).toBe(answer?.figure?.value ?? null);
          const entry = gridOf(measure, [subject], [year], denominator).rows[0]?.entries[0];
          expect(entry?.kind === 'each', at).toBe(answer?.basis === 'each');
          expect(entry?.kind === 'figure' ? entry.figure.k : null, at).toBe(published?.k ?? null);
          figures += published ? 1 : 0;
          const cell = page.years
            .find((one) => one.year === year)
            ?.cells.find((one) => one.measure.id === measure.id);
          if (!cell || denominator !== null) continue;
          expect(cell.figure?.value ?? null, at).toBe(answer?.figure?.value ?? null);
        }
  }
  expect(figures).toBeGreaterThan(300);
});

test('compare: 江苏省 has its organs one by one, 淮安市 59.5 % of its aggregate', () => {
  const measure = measureOf('disclosure_rate');
  const [province, city] = ['320000', '320800'].map(
    (code) => gridOf(measure, [compared(code)], [2024], null).rows[0]?.entries[0],
  );
  expect(province?.kind).toBe('each');
  expect(province?.kind === 'each' && province.told.each.map((one) => one.name)).toEqual([
    '淮安市人民政府',
    '宿迁市人民政府',
    '淮安市洪泽区人民政府',
  ]);
  expect(city?.kind === 'figure' && Math.round((city.figure.value ?? 0) * 1000)).toBe(595);
});

test('a denominator of 0 is not a line that the edition lacks', () => {
  const organ = all.current.find((one) => one.report_id === '420104-danganguan-2024');
  if (!organ) throw new Error('no report of 硚口');
  const cells = Object.fromEntries(
    [...all.cells(organ.report_id)].map(([key, { value, state, raw }]) => [
      key,
      { value, state, raw },
    ]),
  );
  const subject: Compared = {
    id: organ.organisation_id,
    kind: 'organisation',
    name: '',
    own: false,
    years: [
      {
        year: 2024,
        form: organ.form,
        scope: organ.scope,
        organs: [organ.organisation_id],
        reportId: organ.report_id,
        cells,
        contested: uncontested,
      },
    ],
  };
  const grid = gridOf(measureOf('disclosure_rate'), [subject], [2024], null);
  expect(grid.rows[0]?.entries[0]?.kind).toBe('zero');
});
