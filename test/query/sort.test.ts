import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measures } from '../../src/measure/measures.ts';
import { viewSql } from '../../src/query/viewSql.ts';
import { writeDatabase } from '../../src/site/publish/database.ts';
import { readView } from '../../src/view/address.ts';
import { dimensions, isLineDimension, type Dimension } from '../../src/view/dimensions.ts';

let folder: string;
let connection: DuckDBConnection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-sort-'));
  await writeDatabase('data', folder);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`ATTACH '${join(folder, 'gongkai.duckdb')}' AS gongkai (READ_ONLY)`);
  await connection.run('USE gongkai');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A measure that can be split by the grouping. */
function measureFor(dimension: Dimension): string {
  const found = measures.find(
    (measure) => !isLineDimension(dimension) || measure.splits.includes(dimension),
  );
  if (!found) throw new Error(`no measure for ${dimension}`);
  return found.id;
}

/** What the address lists: places of the grouping in its own order, `null` where it is a total. */
async function placesOf(address: string, dimension: Dimension): Promise<(number | null)[]> {
  const { view, notices } = readView(address);
  expect(notices).toEqual([]);
  const rows = (await connection.runAndReadAll(viewSql.figures(view))).getRowObjectsJson();
  return rows.map((row) => (row[dimension] === null ? null : Number(row[`rank_${dimension}`])));
}

describe.each(dimensions)('sorted by %s', (dimension) => {
  const by = dimension === 'year' ? 'year~organisation' : `${dimension}~year`;
  const address = `i=${measureFor(dimension)}&by=${by}&tab=table`;

  it.each([
    ['ascending', dimension, 1],
    ['descending', `-${dimension}`, -1],
  ] as const)('%s, empty keys last', async (_, sort, way) => {
    const places = await placesOf(`${address}&s=${sort}`, dimension);
    const known = places.filter((place) => place !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(places.slice(0, known.length)).toEqual(known);
    expect(known).toEqual([...known].sort((a, b) => way * (a - b)));
  });

  it('turns round what has more than one value', async () => {
    const up = await placesOf(`${address}&s=${dimension}`, dimension);
    const down = await placesOf(`${address}&s=-${dimension}`, dimension);
    const of = (places: readonly (number | null)[]) => places.filter((place) => place !== null);
    expect(of(down)).toEqual(of(up).reverse());
  });
});

it('years come in the order that was asked for', async () => {
  const years = async (sort: string): Promise<number[]> => {
    const { view } = readView(`i=received&by=year&tab=table&s=${sort}`);
    const rows = (await connection.runAndReadAll(viewSql.figures(view))).getRowObjectsJson();
    return [...new Set(rows.map((row) => Number(row['year'])))];
  };
  const up = await years('year');
  expect(up.length).toBeGreaterThan(3);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  expect(await years('-year')).toEqual(up.toReversed());
});
