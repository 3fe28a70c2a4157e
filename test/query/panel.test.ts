import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartModel } from '../../src/charts/chartModel.ts';
import { headlineMeasures } from '../../src/measure/measures.ts';
import { queryFor } from '../../src/query/chartQuery.ts';
import { coverageQuery } from '../../src/query/facets.ts';
import { figureRowsOf, type FigureRow } from '../../src/query/figureRow.ts';
import { groupingOf, keysOf } from '../../src/query/grouping.ts';
import { sqlText } from '../../src/query/query.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { writeDatabase } from '../../src/site/publish/database.ts';
import { readView } from '../../src/view/address.ts';
import { plainReports } from './plain.ts';

let folder: string;
let connection: DuckDBConnection;
const reports = plainReports(await loadDataset('data'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-panel-'));
  await writeDatabase('data', folder);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`ATTACH '${join(folder, 'gongkai.duckdb')}' AS gongkai (READ_ONLY)`);
  await connection.run('USE gongkai');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(sql: string) {
  const reader = await connection.runAndReadAll(sql);
  const columns = reader.columnNames().map((name) => ({ name }));
  return { columns, rows: reader.getRowsJson() as (string | number | null)[][] };
}

async function rowsOf(address: string): Promise<FigureRow[]> {
  const { view } = readView(address);
  return figureRowsOf(await run(sqlText(queryFor(view))), keysOf(groupingOf(view)));
}

/** Pairs of years that the chart of an address joins, by series. */
async function joined(address: string): Promise<Record<string, string[]>> {
  const { view } = readView(address);
  const model = chartModel(view, await rowsOf(address), 'zh');
  return Object.fromEntries(
    model.series.map((lane, at) => [
      lane.id,
      model.categories.flatMap((category, place) =>
        model.joined[at]?.[place] ? [`${model.categories[place - 1]?.id}–${category.id}`] : [],
      ),
    ]),
  );
}

describe('like with like in the explorer', () => {
  it('市级汇总 23 → 6,862 → 154: other organs each year, no line between them', async () => {
    const rows = (await rowsOf('i=received&by=year')).filter(
      (row) => row.keys.population === 'aggregate_city',
    );
    const received = rows.map((row) => [row.keys.year, row.k, row.reports]);
    expect(received.slice(-3)).toEqual([
      [2023, 3511 + 81, 2],
      [2024, 6862, 3],
      [2025, 154, 1],
    ]);
    const pairs = await joined('i=received&by=year');
    expect(pairs['aggregate_city']).toEqual(['2019–2020', '2021–2022']);
    expect(pairs['own']).toEqual([]);
  });

  it('no two years are joined that do not have the same organs, for every measure', async () => {
    for (const { id, only } of headlineMeasures) {
      if (only !== null) continue;
      for (const [population, pairs] of Object.entries(await joined(`i=${id}&by=year`)))
        for (const pair of pairs) {
          const [before, after] = pair
            .split('–')
            .map((year) =>
              reports
                .filter((one) => one.year === Number(year) && one.population === population)
                .map((one) => one.organisation),
            );
          expect(before?.length, `${id} ${pair}`).toBe(1);
          expect(before, `${id} ${pair}`).toEqual(after);
        }
    }
  });

  it('panel=same keeps the organs that have a report in every year shown', async () => {
    const organs = async (address: string): Promise<unknown[]> => [
      ...new Set((await rowsOf(address)).map((row) => row.keys.organisation)),
    ];
    expect(await organs('i=received&by=organisation&panel=same')).toEqual([
      '350128-shiyanquguanweihui',
    ]);
    const two = await organs('i=received&by=organisation&panel=same&y=2023..2024');
    expect([...two].sort()).toEqual([
      '320813-renminzhengfu',
      '321300-renminzhengfu',
      '350128-shiyanquguanweihui',
    ]);
    const fair = await rowsOf('i=received&by=year&panel=same&y=2023..2024');
    expect(new Set(fair.map((row) => row.panel))).toEqual(new Set([3]));
    expect(await joined('i=received&by=year&panel=same&y=2023..2024')).toEqual({
      aggregate_city: ['2023–2024'],
      aggregate_county: ['2023–2024'],
    });
  });

  it('where nothing is left, says how many reports there are without the switch', async () => {
    const { view } = readView('f=population:eq:own&panel=same');
    expect(await rowsOf('f=population:eq:own&panel=same')).toEqual([]);
    const { columns, rows } = await run(sqlText(coverageQuery(view)));
    const counts = Object.fromEntries(columns.map(({ name }, at) => [name, Number(rows[0]?.[at])]));
    expect(counts['matching']).toBe(0);
    expect(counts['without_panel']).toBe(reports.filter((one) => one.scope === 'own').length);
  });
});
