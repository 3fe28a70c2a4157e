import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Brought } from '../own/ownData.ts';
import { mostBytes, rowsOf } from './answer.ts';
import type { Limits } from './limits.ts';
import type { Progress } from './load.ts';
import { LoadError, QueryError } from './loadError.ts';
import type { Result } from './result.ts';
import { openSession } from './session.ts';

/** A visitor's own query: its text, its rows, whether more were left out, and how long it took. */
export interface Answer {
  readonly sql: string;
  readonly result: Result;
  readonly more: boolean;
  readonly milliseconds: number;
}

/** An engine of its own for what visitors type. */
export interface Console {
  /**
   * Runs one SELECT; at most `limit` rows, `mostCells` cells and `mostBytes` bytes leave the
   * worker. `trusted`: somebody pressed the button; what only stands in a link gets less time.
   */
  run(text: string, limit: number, asked: Asked): Promise<Answer>;
  close(): void;
}

interface Asked {
  readonly trusted: boolean;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

const pressed: Limits = { soft: 5_000, hard: 6_500 };
const linked: Limits = { soft: 2_000, hard: 3_000 };

/** At most so many cells of a result leave the worker. */
const mostCells = 400_000;

/** Opens a console; the engine starts with the first query and again after one had to be ended. */
export function openConsole(brought: () => Brought): Console {
  const session = openSession(brought);
  return {
    run: (text, limit, { trusted, signal, progress }) =>
      session.ask({
        work: (connection) => answered(connection, text, limit),
        limits: trusted ? pressed : linked,
        signal,
        progress,
      }),
    close: session.close,
  };
}

/** The text as the only thing the engine will run: one SELECT, which its own parser vouches for. */
export function gated(text: string, limit: number): string {
  const one = text.trim().replace(/;\s*$/u, '');
  return `SELECT * FROM query('${one.replaceAll("'", "''")}') LIMIT ${limit + 1}`;
}

/** The result is laid down in the engine, measured there, and only what fits is taken out. */
async function answered(
  connection: AsyncDuckDBConnection,
  text: string,
  limit: number,
): Promise<Answer> {
  const start = performance.now();
  try {
    await rowsOf(`CREATE OR REPLACE TEMP TABLE laid_down AS ${gated(text, limit)}`, connection);
    const columns = await rowsOf('DESCRIBE laid_down', connection);
    const { rows, fitting } = await measured(connection, columns);
    const wanted = Math.min(limit, fitting, Math.floor(mostCells / columns.rows.length));
    if (rows > 0 && wanted === 0) throw new LoadError('oversized', { bytes: mostBytes });
    const result = await rowsOf(`SELECT * FROM laid_down LIMIT ${wanted}`, connection);
    const milliseconds = performance.now() - start;
    return { sql: text, result, more: rows > wanted, milliseconds };
  } catch (cause) {
    throw cause instanceof QueryError ? new QueryError(text, cause.cause) : cause;
  } finally {
    await connection.query('DROP TABLE IF EXISTS laid_down').catch(() => undefined);
  }
}

/** How many rows there are, and how many from the first on fit into `mostBytes`. */
async function measured(connection: AsyncDuckDBConnection, columns: Result) {
  const widths = columns.rows.map(([name, type]) => widthSql(String(name), String(type)));
  const sized = `SELECT sum(${widths.join(' + ')}) OVER (ORDER BY rowid ROWS UNBOUNDED PRECEDING) AS so_far FROM laid_down`;
  const counted = `SELECT count(*)::INTEGER, (count(*) FILTER (WHERE so_far <= ${mostBytes}))::INTEGER FROM (${sized})`;
  const [row] = (await rowsOf(counted, connection)).rows;
  return { rows: Number(row?.[0] ?? 0), fitting: Number(row?.[1] ?? 0) };
}

const fixed =
  '(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL.*|BOOLEAN|DATE|TIME.*)';

/** Bytes of a value: about 8 for figures, the length of texts and of what has to be written as text. */
function widthSql(name: string, type: string): string {
  const column = `"${name.replaceAll('"', '""')}"`;
  if (new RegExp(`^${fixed}$`, 'u').test(type)) return '8';
  if (new RegExp(`^${fixed}\\[\\]$`, 'u').test(type)) return `coalesce(8 * len(${column}), 0)`;
  return type === 'VARCHAR'
    ? `coalesce(strlen(${column}), 0)`
    : `coalesce(strlen(${column}::VARCHAR), 0)`;
}
