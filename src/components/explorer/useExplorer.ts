import { useEffect, useRef, useState } from 'preact/hooks';
import type { Database } from '../../client/database.ts';
import type { Brought, OwnData } from '../../own/ownData.ts';
import { groupingOf, keysOf } from '../../query/grouping.ts';
import {
  figureRowsOf,
  totalRowsOf,
  type FigureRow,
  type ResultRows,
} from '../../query/figureRow.ts';
import { readView, writeView, type Notice } from '../../view/address.ts';
import { startView, type View } from '../../view/view.ts';

export type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'running' }
  | { readonly kind: 'ready'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly engine: boolean; readonly message: string };

/** What stands on the page: the figures and the view they belong to. */
export interface Shown {
  readonly view: View;
  readonly rows: readonly FigureRow[];
  /** Rows there are in all, beyond the limit too. */
  readonly total: number;
  /** Asked only when nothing matched: reports without each condition. */
  readonly coverage: ResultRows | null;
  /** Was a visitor's own data among the reports that were asked? */
  readonly own: boolean;
}

export interface Explorer {
  readonly view: View;
  readonly shown: Shown;
  readonly facets: ResultRows;
  readonly status: Status;
  readonly notices: readonly Notice[];
  change(view: View): void;
  retry(): void;
  run(sql: string): Promise<ResultRows>;
}

/** What the page brings along: the start view, computed at build time. */
export interface Start {
  readonly figures: ResultRows;
  readonly facets: ResultRows;
}

/** The loop: address → view → query → result; the latest request wins. */
export function useExplorer(root: string, start: Start, brought: Brought): Explorer {
  const [view, setView] = useState<View>(startView);
  const [shown, setShown] = useState<Shown>(() => shownOf(startView, start.figures, null, false));
  const [facets, setFacets] = useState(start.facets);
  const [status, setStatus] = useState<Status>({ kind: 'idle' });
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const database = useRef<Promise<Database> | null>(null);
  const latest = useRef(0);
  const current = useRef<View>(startView);
  const wanted = useRef(brought);
  wanted.current = brought;
  const inside = useRef<OwnData | null>(null);

  const open = (): Promise<Database> => {
    database.current ??= import('../../client/database.ts').then(({ openDatabase }) =>
      openDatabase(root, (loaded, total) => setStatus({ kind: 'loading', loaded, total })),
    );
    return database.current.then(joined);
  };
  const joined = async (opened: Database): Promise<Database> => {
    const { data, mark } = wanted.current;
    if (data === inside.current) return opened;
    inside.current = data;
    await opened.setOwn(data, mark);
    return opened;
  };
  // DuckDB-WASM 1.32 gives no rows for `a = $1 AND b = $2` with two texts; the shown text does.
  const run = async (sql: string): Promise<ResultRows> => (await open()).run(sql);

  const show = async (next: View): Promise<void> => {
    latest.current += 1;
    const mine = latest.current;
    const outdated = (): boolean => mine !== latest.current;
    current.current = next;
    setView(next);
    let engine = true;
    try {
      if (!database.current) setStatus({ kind: 'loading', loaded: 0, total: 0 });
      await open();
      const { viewSql } = await import('../../query/viewSql.ts');
      engine = false;
      const own = inside.current !== null;
      if (outdated()) return;
      setStatus({ kind: 'running' });
      const begin = performance.now();
      const figures = await run(viewSql.figures(next));
      if (outdated()) return;
      const coverage = figures.rows.length === 0 ? await run(viewSql.coverage(next)) : null;
      if (outdated()) return;
      setShown(shownOf(next, figures, coverage, own));
      setStatus({ kind: 'ready', milliseconds: performance.now() - begin });
      const counted = await run(viewSql.facets(next));
      if (!outdated()) setFacets(counted);
    } catch (error) {
      if (engine) {
        database.current = null;
        inside.current = null;
      }
      if (!outdated())
        setStatus({
          kind: 'failed',
          engine,
          message: error instanceof Error ? error.message : String(error),
        });
    }
  };

  useEffect(() => {
    const follow = (first: boolean): void => {
      const read = readView(location.search);
      setNotices(read.notices);
      const next = { ...read.view };
      if (!first || read.asked) void show(next);
      else setView(next);
    };
    follow(true);
    const back = (): void => follow(false);
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      void database.current?.then((one) => one.close()).catch(() => undefined);
    };
  }, []);

  useEffect(() => {
    if (brought.data !== inside.current) void show(current.current);
  }, [brought.data]);

  return {
    view,
    shown,
    facets,
    status,
    notices,
    run,
    retry: () => void show(current.current),
    change: (next) => {
      const address = writeView({ ...next, version: null });
      history.pushState(null, '', `${location.pathname}${address === '' ? '' : `?${address}`}`);
      setNotices([]);
      void show({ ...next, version: null });
    },
  };
}

function shownOf(
  view: View,
  figures: ResultRows,
  coverage: ResultRows | null,
  own: boolean,
): Shown {
  const rows = figureRowsOf(figures, keysOf(groupingOf(view)));
  return { view, rows, total: totalRowsOf(figures), coverage, own };
}
