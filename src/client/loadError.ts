/** What could not be had: a file over the network, or the engine itself. */
export type LoadStep = 'unsupported' | 'download' | 'engine' | 'database';

/** The engine or its data could not be loaded; shown in place, with a retry. */
export class LoadError extends Error {
  readonly step: LoadStep;
  constructor(step: LoadStep, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'LoadError';
    this.step = step;
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
