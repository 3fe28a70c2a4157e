import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/core/dataset/rows.ts';
import { measures } from '../../src/measure/measures.ts';
import { gaps } from '../../src/query/figureRow.ts';
import { figuresQuery } from '../../src/query/figures.ts';
import type { Grouping } from '../../src/query/grouping.ts';
import type { Query } from '../../src/query/query.ts';
import { sqlText } from '../../src/query/query.ts';
import { wholeRegions } from '../../src/query/wholeRegions.ts';
import { impliedDimensions } from '../../src/query/scope.ts';
import { membersOf, partsOf } from '../../src/query/split.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { writeDatabase } from '../../src/site/publish/database.ts';
import {
  dimensions,
  isLineDimension,
  lineDimensions,
  reportDimensions,
  type Dimension,
} from '../../src/view/dimensions.ts';
import type { Filter } from '../../src/view/filter.ts';
import { startView, type View } from '../../src/view/view.ts';
import { plainCells, plainFigures, plainReports, type PlainFigure } from './plain.ts';

let folder: string;
let connection: DuckDBConnection;
let dataset: Dataset;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-query-'));
  const data = join(folder, 'data');
  await cp('data', data, { recursive: true });
  await contradict(data);
  dataset = await loadDataset(data);
  await writeDatabase(data, folder);
  const instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  await connection.run(`ATTACH '${join(folder, 'gongkai.duckdb')}' AS gongkai (READ_ONLY)`);
  await connection.run('USE gongkai');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Adds findings of grave severity on many cells of the real reports, of every rule. */
async function contradict(data: string): Promise<void> {
  const { reports, observations, findings } = await loadDataset(data);
  const known = new Set(findings.map((one) => [one.report_id, one.check_id, one.cells].join()));
  const cells = Map.groupBy(observations, (one) => one.report_id);
  const picked = reports.flatMap(({ report_id }, at) => {
    const own = (cells.get(report_id) ?? []).filter((one) => one.table_id !== 'disclosure');
    return own
      .filter((one, place) => (place * 7 + at) % (one.column_id === 'total' ? 5 : 23) === 0)
      .map((one, place) => {
        const check = one.table_id === 'review' ? 'review_sum' : checks[(place + at) % 3];
        const cell = `${one.table_id}/${one.row_id}/${one.column_id}`;
        return [report_id, check, cell];
      });
  });
  const lines = picked
    .filter((key) => !known.has(key.join()))
    .map(([report, check, cell]) => `${report},${check},error,${cell},1,2\n`);
  await appendFile(join(data, 'findings.csv'), lines.join(''));
}
const checks = ['outcome_sum', 'applicant_sum', 'flow_balance'] as const;

type Row = Record<string, unknown>;

async function rowsOf(query: Query): Promise<Row[]> {
  const reader = await connection.runAndReadAll(query.sql, [...query.parameters]);
  return reader.getRowObjectsJson() as Row[];
}

function viewOf(change: Partial<View>): View {
  return { ...startView, ...change };
}

/** Rows of the database in the shape of the plain computation. */
function comparable(row: Row, keys: readonly Dimension[]): PlainFigure {
  const number = (value: unknown): number | null => (value === null ? null : Number(value));
  const names = keys.map((key) => (key === 'year' ? number(row[key]) : (row[key] ?? null)));
  return {
    key: JSON.stringify([row['measure'], ...names]),
    k: number(row['k']),
    n: number(row['n']),
    value: number(row['value']),
    reports: Number(row['reports']),
    gaps: Object.fromEntries(
      gaps.flatMap((gap) =>
        Number(row[`gap_${gap}`]) > 0 ? [[gap, Number(row[`gap_${gap}`])]] : [],
      ),
    ),
    contested: Number(row['contested']),
    kParts: number(row['k_parts'] ?? null),
    nParts: number(row['n_parts'] ?? null),
    forms: [...new Set([row['first_form'], row['last_form']])].join(),
  };
}

function expectSame(found: readonly PlainFigure[], expected: readonly PlainFigure[]): void {
  const byKey = (a: PlainFigure, b: PlainFigure): number => (a.key < b.key ? -1 : 1);
  const rounded = (one: PlainFigure): object => ({
    ...one,
    k: one.k === null ? null : Number(one.k.toPrecision(12)),
    kParts: one.kParts === null ? null : Number(one.kParts.toPrecision(12)),
    value: one.value === null ? null : Number(one.value.toPrecision(12)),
  });
  expect([...found].sort(byKey).map(rounded)).toEqual([...expected].sort(byKey).map(rounded));
}

function randomView(): fc.Arbitrary<{ view: View; rows: Dimension[]; columns: Dimension[] }> {
  const words: fc.Arbitrary<Filter> = fc.oneof(
    fc.constantFrom<Filter>(
      { field: 'level', op: 'in', values: ['city', 'county'] },
      { field: 'kind', op: 'ne', values: ['zone_committee'] },
      { field: 'form', op: 'in', values: ['2021'] },
      { field: 'population', op: 'in', values: ['aggregate_city'] },
      { field: 'function', op: 'in', values: ['档案', '发改'] },
      { field: 'function', op: 'ne', values: ['档案'] },
      { field: 'applicant', op: 'in', values: ['natural_person', 'business'] },
      { field: 'review_path', op: 'ne', values: ['reconsideration'] },
      { field: 'outcome_row', op: 'in', values: ['denied.law', 'granted', 'other.misc'] },
    ),
    fc
      .constantFrom(...lineDimensions)
      .chain((field) =>
        fc
          .subarray([...membersOf[field]], { minLength: 1 })
          .map((values): Filter => ({ field, op: 'in', values })),
      ),
  );
  const dimension = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...reportDimensions) },
    fc.constantFrom(...dimensions),
  );
  return fc.record({
    view: fc
      .record({
        measures: fc.uniqueArray(fc.constantFrom(...measures.map((one) => one.id)), {
          minLength: 1,
          maxLength: 3,
        }),
        years: fc.constantFrom(null, { from: 2020, to: 2023 }, { from: 2024, to: 2024 }),
        regions: fc.constantFrom<string[]>([], [], ['320000'], ['350128', '220100'], ['420000']),
        organisations: fc.constantFrom<string[]>(
          [],
          [],
          [],
          ['321300-renminzhengfu', '350128-shiyanquguanweihui'],
        ),
        filters: fc.uniqueArray(words, { maxLength: 2, selector: (one) => one.field }),
        denominator: fc.constantFrom(null, null, 'received', 'handled', 'all_cases'),
        contested: fc.boolean(),
      })
      .map(viewOf),
    rows: fc.uniqueArray(dimension, { minLength: 1, maxLength: 2 }),
    columns: fc.uniqueArray(dimension, { maxLength: 2 }),
  });
}

describe('figures in the real engine', () => {
  it(
    'equal a plain computation on the rows, for 600 random views',
    { timeout: 600_000 },
    async () => {
      const reports = plainReports(dataset);
      const cells = plainCells(dataset);
      let filled = 0;
      let marked = 0;
      let withParts = 0;
      await fc.assert(
        fc.asyncProperty(randomView(), async ({ view, rows }) => {
          // Whole regions have one answer: test/query/region.test.ts.
          fc.pre(wholeRegions(view, rows) === null);
          const always = impliedDimensions(view, rows);
          const found = await rowsOf(
            figuresQuery(view, { always, rows, columns: [], totals: false }, 100_000),
          );
          const keys = [...new Set<Dimension>([...always, ...rows])];
          const parts = partsOf(view, keys.filter(isLineDimension));
          const expected = plainFigures(
            view,
            reports,
            parts,
            cells,
            keys,
            keys.filter(isLineDimension),
          );
          filled += found.length > 0 ? 1 : 0;
          for (const row of found) {
            marked += Number(row['contested']) + Number(row['gap_contested']);
            withParts += row['k_parts'] == null ? 0 : 1;
          }
          expectSame(
            found.map((row) => comparable(row, keys)),
            expected,
          );
        }),
        { numRuns: 600, seed: 4 },
      );
      expect(filled).toBeGreaterThan(200);
      expect(marked).toBeGreaterThan(500);
      expect(withParts).toBeGreaterThan(40);
    },
  );

  it('totals are computed on the data, for 200 random pivots', { timeout: 300_000 }, async () => {
    const reports = plainReports(dataset);
    const cells = plainCells(dataset);
    await fc.assert(
      fc.asyncProperty(randomView(), async ({ view: asked, rows, columns: some }) => {
        const view = { ...asked, tab: 'pivot' as const };
        const columns = some.filter((one) => !rows.includes(one));
        const always = impliedDimensions(view, [...rows, ...columns]);
        const grouping: Grouping = { always, rows, columns, totals: true };
        const found = await rowsOf(figuresQuery(view, grouping, 100_000));
        const all = [...new Set<Dimension>([...always, ...rows, ...columns])];
        const lines = all.filter(isLineDimension);
        const parts = partsOf(view, lines);
        for (let r = 0; r <= rows.length; r += 1)
          for (let c = 0; c <= columns.length; c += 1) {
            const set = [
              ...new Set<Dimension>([...always, ...rows.slice(0, r), ...columns.slice(0, c)]),
            ];
            const inSet = found.filter((row) =>
              [...rows, ...columns].every(
                (key) => Number(row[`total_${key}`]) === (set.includes(key) ? 0 : 1),
              ),
            );
            const expected = plainFigures(view, reports, parts, cells, set, lines);
            expectSame(
              inSet.map((row) => comparable(row, set)),
              expected,
            );
          }
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('never adds an aggregate to its parts', async () => {
    const view = viewOf({ measures: ['received'], by: ['year'] });
    const always = impliedDimensions(view, view.by);
    expect(always).toEqual(['population']);
    const rows = await rowsOf(
      figuresQuery(view, { always, rows: view.by, columns: [], totals: false }, 100),
    );
    expect(new Set(rows.map((row) => row['population']))).toContain('own');
    expect(rows.every((row) => row['population'] !== null)).toBe(true);
  });

  it('reconsideration and litigation have no sum', () => {
    const parts = partsOf(viewOf({ measures: ['review_cases'] }), []);
    expect(parts).toEqual([]);
    expect(partsOf(viewOf({ measures: ['review_cases'] }), ['review_path'])).toHaveLength(3);
  });

  it('runs as the text that is shown', async () => {
    const view = viewOf({ filters: [{ field: 'function', op: 'in', values: ["档'案", '发改'] }] });
    const query = figuresQuery(
      view,
      { always: [], rows: ['organisation'], columns: [], totals: false },
      100,
    );
    const shown = (await connection.runAndReadAll(sqlText(query))).getRowObjectsJson();
    expect(shown).toEqual(await rowsOf(query));
    expect(shown.length).toBeGreaterThan(0);
  });
});
