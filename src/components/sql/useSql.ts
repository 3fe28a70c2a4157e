import { useEffect, useRef, type MutableRef } from 'preact/hooks';
import { openConsole, type Answer, type Console } from '../../client/console.ts';
import { loadCode } from '../../client/load.ts';
import type { Brought } from '../../own/ownData.ts';
import { Held, useLoop, type Loop } from '../loop/useLoop.ts';
import type { Editor } from './field.ts';

/** At most this many rows are shown and taken away. */
export const rowLimit = 10_000;
/** A link with a longer query waits for the button. */
const longestLinked = 2_000;

/** What is asked: a query, or that of a view of the explorer; `null` = nothing yet. */
export interface SqlAsked {
  readonly text: string | null;
  readonly view: string | null;
  /** Did somebody on the page ask for it, or just a link? */
  readonly pressed: boolean;
}

/** The loop of the page: the query in the address, and its result. */
export function useSql(
  brought: MutableRef<Brought>,
  editor: MutableRef<Editor | null>,
): Loop<SqlAsked, Answer> {
  const engine = useRef<Console | null>(null);
  useEffect(() => () => engine.current?.close(), []);
  return useLoop<SqlAsked, Answer>({
    start: { asked: { text: null, view: null, pressed: false }, answer: null },
    read: (search) => {
      const parameters = new URLSearchParams(search);
      return { text: parameters.get('q'), view: parameters.get('view'), pressed: false };
    },
    write: ({ text, view }) => addressOf(text, view),
    atHand: () => null,
    ask: async ({ text, view, pressed }, { signal, progress }) => {
      const sql = text ?? (view === null ? null : await queryOf(view, signal));
      if (sql === null) throw new Held();
      if (!pressed) editor.current?.replace(sql);
      if (!pressed && view === null && sql.length > longestLinked) throw new Held();
      engine.current ??= openConsole(() => brought.current);
      return engine.current.run(sql, rowLimit, {
        trusted: pressed || view !== null,
        signal,
        progress,
      });
    },
  });
}

/** The address with the query in it; what else stands there stays. */
function addressOf(text: string | null, view: string | null): string {
  const parameters = new URLSearchParams(location.search);
  parameters.delete('q');
  parameters.delete('view');
  if (view !== null) parameters.set('view', view);
  if (text !== null) parameters.set('q', text);
  return `?${parameters}`;
}

/** The query of a view of the explorer. */
async function queryOf(view: string, signal: AbortSignal): Promise<string> {
  const load = () =>
    Promise.all([import('../../view/address.ts'), import('../../query/viewSql.ts')]);
  const [{ readView }, { viewSql }] = await loadCode(load, signal);
  return viewSql.figures(readView(view).view);
}
