import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { queryFor } from '../query/chartQuery.ts';
import { facetsQuery } from '../query/facets.ts';
import type { ResultRows } from '../query/figureRow.ts';
import type { Query } from '../query/query.ts';
import { startView } from '../view/view.ts';
import { datasetFolder } from './folder.ts';
import { writeDatabase } from './publish/database.ts';

/** Results of the view that `/explore/` starts with, from the same queries that run in the browser. */
export interface ExploreStart {
  readonly figures: ResultRows;
  readonly facets: ResultRows;
}

let start: Promise<ExploreStart> | undefined;

/** The start of the explorer, computed once a build. */
export function exploreStart(): Promise<ExploreStart> {
  start ??= computeStart();
  return start;
}

async function computeStart(): Promise<ExploreStart> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-start-'));
  try {
    await writeDatabase(datasetFolder(), folder);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const run = async ({ sql, parameters }: Query): Promise<ResultRows> => {
      const reader = await connection.runAndReadAll(sql, [...parameters]);
      const columns = reader.columnNames().map((name) => ({ name }));
      return { columns, rows: reader.getRows().map((row) => row.map(plain)) };
    };
    await connection.run(`ATTACH '${join(folder, 'gongkai.duckdb')}' AS gongkai (READ_ONLY)`);
    await connection.run('USE gongkai');
    const results = {
      figures: await run(queryFor(startView)),
      facets: await run(facetsQuery(startView)),
    };
    connection.closeSync();
    instance.closeSync();
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  return null;
}
