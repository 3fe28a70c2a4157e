import type { Brought } from '../own/ownData.ts';
import type { ResultRows } from '../query/figureRow.ts';
import type { View } from '../view/view.ts';
import type { Limits } from './limits.ts';
import { loadCode, type Progress } from './load.ts';
import type { Result } from './result.ts';
import type { Session } from './session.ts';

/** The whole dataset, asked in the browser; engine and questions are fetched with the first. */
export interface Atlas {
  /** The figures of a view, and where there are none the reports without each condition. */
  figures(
    view: View,
    signal: AbortSignal,
    progress: Progress,
  ): Promise<{ readonly figures: ResultRows; readonly coverage: ResultRows | null }>;
  facets(view: View, signal: AbortSignal): Promise<ResultRows>;
  run(sql: string, signal?: AbortSignal): Promise<Result>;
  /** Starts the engine, so that the first question finds it. Rejects when it cannot be had. */
  warm(): Promise<unknown>;
  close(): void;
}

/** A question of the site's own, on a slow telephone too. */
const limits: Limits = { soft: 10_000, hard: 12_000 };

/** Opens the dataset for questions; `brought` gives what the visitor brought. */
export function openAtlas(brought: () => Brought): Atlas {
  let session: Session | null = null;
  const run = async (sql: string, signal?: AbortSignal, progress?: Progress): Promise<Result> => {
    const [{ openSession }, { rowsOf }] = await loadCode(
      () => Promise.all([import('./session.ts'), import('./answer.ts')]),
      signal,
    );
    session ??= openSession(brought);
    const question = { limits, signal, work: rowsOf.bind(null, sql) };
    return session.ask(progress ? { ...question, progress } : question);
  };
  const questions = async (signal: AbortSignal) =>
    (await loadCode(() => import('../query/viewSql.ts'), signal)).viewSql;
  return {
    figures: async (view, signal, progress) => {
      const sql = await questions(signal);
      const figures = await run(sql.figures(view), signal, progress);
      const none = figures.rows.length === 0;
      return { figures, coverage: none ? await run(sql.coverage(view), signal) : null };
    },
    facets: async (view, signal) => run((await questions(signal)).facets(view), signal),
    run: (sql, signal) => run(sql, signal),
    warm: () => run('SELECT 1'),
    close: () => session?.close(),
  };
}
