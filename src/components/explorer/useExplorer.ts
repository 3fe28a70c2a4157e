import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openAtlas, type Atlas } from '../../client/atlas.ts';
import type { Brought } from '../../own/ownData.ts';
import type { ResultRows } from '../../query/figureRow.ts';
import { readView, writeView, type Notice } from '../../view/address.ts';
import { startView, type View } from '../../view/view.ts';
import { useLoop, type Loop, type Terms } from '../loop/useLoop.ts';
import { figuresIn, questionOf, startShown, type Shown, type Start } from './shown.ts';

export interface Explorer extends Loop<View, Shown> {
  /** Values to choose from, with the reports behind each. */
  readonly facets: ResultRows;
  /** Do the numbers of reports in `facets` belong to what is asked? */
  readonly counted: boolean;
  readonly notices: readonly Notice[];
  /** Did the engine start for an address whose answer stood there already? */
  readonly started: boolean;
  readonly run: Atlas['run'];
}

/** The explorer's loop: what the address asks for is asked of the engine. */
export function useExplorer(start: Start, version: string, brought: Brought): Explorer {
  const wanted = useRef(brought);
  wanted.current = brought;
  const atlas = useRef<Atlas | null>(null);
  const engine = (): Atlas => (atlas.current ??= openAtlas(() => wanted.current));
  const loop = useLoop<View, Shown>(useTerms(start, version, engine, () => wanted.current.data));
  const { answer, asked, read } = loop;

  useEffect(() => () => atlas.current?.close(), []);
  const own = useRef(brought.data);
  useEffect(() => {
    if (own.current === brought.data) return;
    own.current = brought.data;
    loop.again();
  }, [brought.data]);

  const [started, setStarted] = useState(false);
  const [facets, setFacets] = useState({ of: startView, rows: start.facets });
  useEffect(() => {
    if (!answer || answer.milliseconds === null)
      return setFacets({ of: startView, rows: start.facets });
    const turn = new AbortController();
    engine()
      .facets(answer.view, turn.signal)
      .then(
        (rows) => !turn.signal.aborted && setFacets({ of: answer.view, rows }),
        () => undefined,
      );
    return () => turn.abort();
  }, [answer]);

  useEffect(() => {
    if (read === null || !readView(read).asked) return;
    engine()
      .warm()
      .then(
        () => setStarted(true),
        () => undefined,
      );
  }, [read]);
  const notices = useMemo(() => (read === null ? [] : readView(read).notices), [read]);
  return {
    ...loop,
    choose: (view) => loop.choose({ ...view, version: null }),
    facets: facets.rows,
    counted: answer !== null && questionOf(facets.of) === questionOf(asked),
    notices,
    started,
    run: (sql, signal) => engine().run(sql, signal),
  };
}

function useTerms(
  start: Start,
  version: string,
  engine: () => Atlas,
  own: () => Brought['data'],
): Terms<View, Shown> {
  const first = useMemo(() => startShown(start, version), [start, version]);
  return {
    start: { asked: startView, answer: first },
    read: (search) => readView(search).view,
    write: (view) => {
      const query = writeView({ ...view, version: null });
      return query === '' ? '' : `?${query}`;
    },
    atHand: (view, last) => {
      const found = [last, first].find(
        (one) => one && one.own === own() && questionOf(one.view) === questionOf(view),
      );
      return found ? { ...found, view } : null;
    },
    ask: async (view, { signal, progress }) => {
      const begin = performance.now();
      const brought = own();
      const { figures, coverage } = await engine().figures(view, signal, progress);
      const milliseconds = performance.now() - begin;
      return { view, version, ...figuresIn(view, figures), coverage, own: brought, milliseconds };
    },
  };
}
