import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { queryFor } from '../../src/query/chartQuery.ts';
import { figureRowsOf, type FigureRow, type ResultRows } from '../../src/query/figureRow.ts';
import { groupingOf, keysOf } from '../../src/query/grouping.ts';
import { sqlText } from '../../src/query/query.ts';
import { writeDatabase } from '../../src/site/publish/database.ts';
import { readView } from '../../src/view/address.ts';

/** The published database of a dataset folder, asked like the explorer asks it. */
export interface Engine {
  readonly run: (sql: string) => Promise<ResultRows>;
  readonly rowsOf: (address: string) => Promise<FigureRow[]>;
  readonly close: () => Promise<void>;
}

export async function openEngine(data: string): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-engine-'));
  await writeDatabase(data, folder);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`ATTACH '${join(folder, 'gongkai.duckdb')}' AS gongkai (READ_ONLY)`);
  await connection.run('USE gongkai');
  const run = async (sql: string): Promise<ResultRows> => {
    const reader = await connection.runAndReadAll(sql);
    const columns = reader.columnNames().map((name) => ({ name }));
    return { columns, rows: reader.getRowsJson() as (string | number | null)[][] };
  };
  return {
    run,
    rowsOf: async (address) => {
      const { view } = readView(address);
      return figureRowsOf(await run(sqlText(queryFor(view))), keysOf(groupingOf(view)));
    },
    close: async () => {
      connection.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
