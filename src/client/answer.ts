import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';
import { loadCode } from './load.ts';
import { LoadError, QueryError } from './loadError.ts';
import { resultOf, type Result } from './result.ts';

/** At most so many bytes of an answer leave the worker. */
export const mostBytes = 8_000_000;

/**
 * The rows of a query, piece by piece, so that it can be stopped. Throws a `LoadError`: `oversized`
 * above `mostBytes`; a `QueryError` with what the engine says.
 */
export async function rowsOf(sql: string, connection: AsyncDuckDBConnection): Promise<Result> {
  const { Table } = await loadCode(() => import('apache-arrow'));
  try {
    const reader = await connection.send(sql);
    const batches: RecordBatch[] = [];
    let bytes = 0;
    for await (const batch of reader) {
      bytes += batch.data.byteLength;
      if (bytes > mostBytes) {
        await connection.cancelSent();
        throw new LoadError('oversized', { bytes: mostBytes });
      }
      batches.push(batch);
    }
    return resultOf(new Table(reader.schema, batches));
  } catch (cause) {
    throw cause instanceof LoadError ? cause : new QueryError(sql, cause);
  }
}
