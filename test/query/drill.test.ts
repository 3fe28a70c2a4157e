import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryFor } from '../../src/query/chartQuery.ts';
import { groupingOf, keysOf } from '../../src/query/grouping.ts';
import { cellsBehind, drillQuery, firstCell } from '../../src/query/drill.ts';
import { coverageQuery, facetsQuery } from '../../src/query/facets.ts';
import { figureRowsOf, type ResultRows } from '../../src/query/figureRow.ts';
import type { Query } from '../../src/query/query.ts';
import { writeDatabase } from '../../src/site/publish/database.ts';
import { readView } from '../../src/view/address.ts';

let folder: string;
let connection: DuckDBConnection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-drill-'));
  await writeDatabase('data', folder);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`ATTACH '${join(folder, 'gongkai.duckdb')}' AS gongkai (READ_ONLY)`);
  await connection.run('USE gongkai');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(query: Query): Promise<ResultRows> {
  const reader = await connection.runAndReadAll(query.sql, [...query.parameters]);
  const names = reader.columnNames();
  return {
    columns: names.map((name) => ({ name })),
    rows: reader.getRowsJson() as ResultRows['rows'],
  };
}

describe('behind a figure', () => {
  const addresses = [
    '',
    'i=received~granted_share&by=organisation',
    'i=denied_reason_share&by=outcome_row~year',
    'i=review_cases&by=review_path~review_result',
    'i=concluded&tab=pivot&pr=province~organisation&pc=outcome_group',
    'i=received&by=applicant&f=kind:ne:zone_committee&y=2023',
    'i=disclosure_rate&by=year&contested=with',
    'i=reconsideration_correction_rate&tab=pivot',
  ];
  it.each(addresses)('k and n of the reports add up to the figure: %s', async (address) => {
    const { view } = readView(address);
    const rows = figureRowsOf(await run(queryFor(view)), keysOf(groupingOf(view)));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows.slice(0, 40)) {
      const drill = drillQuery(view, row);
      if (!drill) throw new Error('no query');
      const { columns, rows: reports } = await run(drill);
      const at = (name: string): number => columns.findIndex((column) => column.name === name);
      const used = reports.filter((one) => one[at('gap')] === null);
      expect(used).toHaveLength(row.reports);
      const sum = used.reduce((all, one) => all + Number(one[at('k')]), 0);
      expect(sum).toBeCloseTo(row.k ?? 0, 6);
    }
  });

  it('leads to the cells', () => {
    const { view } = readView('i=disclosure_rate');
    const behind = { measure: 'disclosure_rate', keys: { year: 2023 } };
    expect(firstCell(view, behind)).toBe('requests/granted/total');
    expect(cellsBehind(view, behind)).toEqual([
      'requests/granted/total',
      'requests/partial/total',
      'requests/concluded/total',
    ]);
    expect(drillQuery(view, { measure: 'received', keys: { review_path: 'x' } })).toBeNull();
  });
});

describe('facets', () => {
  it('count reports under the conditions of the other facets', async () => {
    const all = await run(facetsQuery(readView('').view));
    const some = await run(facetsQuery(readView('f=level:eq:city&g=350000').view));
    const count = (result: ResultRows, field: string, value: string): number =>
      Number(result.rows.find((row) => row[0] === field && row[1] === value)?.[3] ?? 0);
    expect(count(some, 'level', 'city')).toBe(
      count(some, 'organisation', '350128-shiyanquguanweihui'),
    );
    expect(count(all, 'region', '320000')).toBe(
      Number((await run(coverageQuery(readView('g=320000').view))).rows[0]?.[1]),
    );
    expect(count(all, 'level', 'county')).toBeGreaterThan(0);
  });

  it('say which condition leaves nothing', async () => {
    const { columns, rows } = await run(coverageQuery(readView('g=350000&f=level:eq:county').view));
    expect(columns.map((column) => column.name)).toEqual([
      'all_reports',
      'matching',
      'without_region',
      'without_level',
    ]);
    expect(rows[0]?.[1]).toBe(0);
    expect(Number(rows[0]?.[3])).toBeGreaterThan(0);
  });
});
