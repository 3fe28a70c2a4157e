import { useEffect, useRef, useState } from 'preact/hooks';
import { openConsole, type Answer, type Console } from '../../client/console.ts';
import { LoadError } from '../../client/loadError.ts';
import type { Language } from '../../text/language.ts';
import { nothingBrought, type Brought } from '../../own/ownData.ts';
import { ownContained, ownMark } from '../../text/ownMark.ts';
import { sqlWords } from '../../text/sql.ts';
import { OwnPanel } from '../own/OwnPanel.tsx';
import type { OwnChanged } from '../own/panelProps.ts';
import { examples } from './examples.ts';
import { plainField, type Editor } from './field.ts';
import { ResultActions } from './ResultActions.tsx';
import { ResultTable } from './ResultTable.tsx';
import { SchemaBrowser } from './SchemaBrowser.tsx';

/** At most this many rows are shown and taken away. */
export const rowLimit = 10_000;
const rowsOnPage = 1_000;

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly percent: number }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'answered'; readonly answer: Answer };

interface Props {
  readonly language: Language;
  /** Base path of the site. */
  readonly root: string;
  readonly version: string;
}

/** Editor, schema, examples, result: a visitor's own questions to the dataset. */
export function SqlConsole({ language, root, version }: Props) {
  const words = sqlWords[language];
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [rich, setRich] = useState(false);
  const [own, setOwn] = useState(false);
  const running = useRef(false);
  const parent = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<Editor | null>(null);
  const engine = useRef<Console | null>(null);

  const brought = useRef<Brought>(nothingBrought);

  const run = async (): Promise<void> => {
    const text = editor.current?.text() ?? '';
    editor.current?.settle();
    engine.current ??= openConsole(
      root,
      (loaded, total) => setState({ kind: 'loading', percent: Math.round((100 * loaded) / total) }),
      brought.current,
    );
    setState({ kind: 'running' });
    running.current = true;
    writeAddress(text);
    try {
      setState({ kind: 'answered', answer: await engine.current.run(text, rowLimit) });
    } catch (error) {
      setState({ kind: 'failed', message: messageOf(error) });
    }
    running.current = false;
  };

  useEffect(() => {
    if (!field.current) return;
    editor.current = plainField(field.current);
    void enrich();
    void askedFor(location.search).then((asked) => {
      if (asked === null) return;
      editor.current?.replace(asked);
      void run();
    });
    return () => {
      editor.current?.destroy();
      engine.current?.close();
    };
  }, []);

  const changed: OwnChanged = (data) => {
    setOwn(data !== null);
    brought.current = { data, mark: ownMark[language] };
    engine.current?.close();
    engine.current = null;
    if (running.current) void run();
  };

  /** The editor takes the place of the field unless somebody is already typing there. */
  const enrich = async (): Promise<void> => {
    const { openEditor } = await import('./editor.ts');
    if (!parent.current || !editor.current || document.activeElement === field.current) return;
    const text = editor.current.text();
    setRich(true);
    editor.current = openEditor(parent.current, text, words.editor, () => void run());
  };

  return (
    <div class="sql-console">
      <div class="sql-main">
        <div class="sql-editor" ref={parent} hidden={!rich} />
        {!rich && (
          <textarea
            ref={field}
            data-testid="sql-input"
            aria-label={words.editor}
            rows={9}
            spellcheck={false}
            autocomplete="off"
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void run();
            }}
          >
            {examples['received']}
          </textarea>
        )}
        <p class="small soft">{words.hint}</p>
        <p class="sql-buttons">
          <button
            type="button"
            class="button primary"
            data-testid="sql-run"
            onClick={() => void run()}
          >
            {words.run}
          </button>
          <button
            type="button"
            class="button"
            disabled={state.kind !== 'running'}
            onClick={() => engine.current?.cancel()}
          >
            {words.stop}
          </button>
        </p>
        {own && <p class="small">{ownContained[language]}</p>}
        <Outcome state={state} language={language} retry={() => void run()} />
        {state.kind === 'answered' && (
          <ResultActions
            language={language}
            version={version}
            result={state.answer.result}
            sql={editor.current?.text() ?? ''}
          />
        )}
        <OwnPanel {...{ language, root, changed }} />
      </div>
      <aside class="sql-side">
        <section>
          <h2>{words.examples}</h2>
          <ul>
            {Object.entries(examples).map(([id, text]) => (
              <li>
                <button type="button" onClick={() => editor.current?.replace(text)}>
                  {words.exampleTitles[id]}
                </button>
              </li>
            ))}
          </ul>
        </section>
        <SchemaBrowser
          language={language}
          title={words.schema}
          insert={(name) => editor.current?.insert(name)}
        />
      </aside>
    </div>
  );
}

function Outcome({
  state,
  language,
  retry,
}: {
  state: State;
  language: Language;
  retry: () => void;
}) {
  const words = sqlWords[language];
  return (
    <div class="sql-outcome">
      <p role="status" data-testid="engine-status">
        {state.kind === 'loading' && words.loading(state.percent)}
        {state.kind === 'running' && words.running}
        {state.kind === 'answered' && summaryOf(state.answer, language)}
      </p>
      {state.kind === 'failed' && (
        <div role="alert" class="sql-failed">
          <p>{words.failed}</p>
          <pre>{state.message}</pre>
          <button type="button" class="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {state.kind === 'answered' && state.answer.result.rows.length > 0 && (
        <ResultTable
          caption={words.editor}
          result={{
            ...state.answer.result,
            rows: state.answer.result.rows.slice(0, rowsOnPage),
          }}
        />
      )}
    </div>
  );
}

function summaryOf(answer: Answer, language: Language): string {
  const words = sqlWords[language];
  const { rows } = answer.result;
  if (rows.length === 0) return words.empty;
  const summary = words.rows(rows.length.toLocaleString('en'), answer.milliseconds.toFixed(0));
  const shownRows = answer.more ? rowLimit : rowsOnPage;
  return answer.more || rows.length > rowsOnPage
    ? `${summary} · ${words.more(shownRows.toLocaleString('en'))}`
    : summary;
}

/** The query of the address: its text, or that of a view of the explorer; `null` = none. */
async function askedFor(search: string): Promise<string | null> {
  const parameters = new URLSearchParams(search);
  const view = parameters.get('view');
  if (view === null) return parameters.get('q');
  const [{ readView }, { viewSql }] = await Promise.all([
    import('../../view/address.ts'),
    import('../../query/viewSql.ts'),
  ]);
  return viewSql.figures(readView(view).view);
}

/** The query in the address, so that the link brings it back. */
function writeAddress(text: string): void {
  const address = new URL(location.href);
  address.searchParams.delete('view');
  address.searchParams.set('q', text);
  history.replaceState(null, '', address);
}

/** One sentence; the engine's advice on extensions that it cannot load is left out. */
function messageOf(error: unknown): string {
  if (error instanceof LoadError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n\nPlease try installing')[0] ?? message;
}
