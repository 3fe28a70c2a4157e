import type { LoadDetails, LoadFault } from '../text/load.ts';

/** Something could not be had: a file, code, the engine, an answer. `details` feed the sentence. */
export class LoadError extends Error {
  readonly fault: LoadFault;
  readonly details: LoadDetails;
  constructor(fault: LoadFault, details: LoadDetails = {}, cause?: unknown) {
    super(`${fault} ${details.file ?? ''}`.trim(), { cause });
    this.name = 'LoadError';
    this.fault = fault;
    this.details = details;
  }
}

/** A query that the engine refused; carries its SQL. */
export class QueryError extends Error {
  readonly sql: string;
  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'QueryError';
    this.sql = sql;
  }
}
