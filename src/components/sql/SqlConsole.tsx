import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../client/console.ts';
import { loadCode } from '../../client/load.ts';
import { QueryError } from '../../client/loadError.ts';
import type { Language } from '../../text/language.ts';
import { nothingBrought, type Brought } from '../../own/ownData.ts';
import { ownContained, ownMark } from '../../text/ownMark.ts';
import { sqlWords } from '../../text/sql.ts';
import { Failure } from '../loop/Failure.tsx';
import { failureText } from '../loop/failureText.ts';
import type { Standing } from '../loop/useLoop.ts';
import { OwnPanel } from '../own/OwnPanel.tsx';
import type { OwnChanged } from '../own/panelProps.ts';
import { examples } from './examples.ts';
import { plainField, type Editor } from './field.ts';
import { ResultActions } from './ResultActions.tsx';
import { ResultTable, shownRows } from './ResultTable.tsx';
import { SchemaBrowser } from './SchemaBrowser.tsx';
import { rowLimit, useSql } from './useSql.ts';

interface Props {
  readonly language: Language;
  /** Base path of the site. */
  readonly root: string;
  readonly version: string;
}

/** Editor, schema, examples, result: a visitor's own questions to the dataset. */
export function SqlConsole({ language, root, version }: Props) {
  const words = sqlWords[language];
  const [rich, setRich] = useState(false);
  const [own, setOwn] = useState(false);
  const parent = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<Editor | null>(null);
  const brought = useRef<Brought>(nothingBrought);
  useLayoutEffect(() => {
    if (field.current) editor.current = plainField(field.current);
  }, []);
  const loop = useSql(brought, editor);
  const { standing, answer, asked } = loop;
  const latest = useRef(loop);
  latest.current = loop;

  const run = (): void => {
    editor.current?.settle();
    latest.current.choose({ text: editor.current?.text() ?? '', view: null, pressed: true });
  };

  useEffect(() => {
    void enrich();
    return () => editor.current?.destroy();
  }, []);

  const changed: OwnChanged = (data) => {
    setOwn(data !== null);
    brought.current = { data, mark: ownMark[language] };
    if (latest.current.standing.kind === 'waiting') latest.current.again();
  };

  /** The editor takes the place of the field unless somebody is already typing there. */
  const enrich = async (): Promise<void> => {
    const code = await loadCode(() => import('./editor.ts')).catch(() => null);
    if (!code || !parent.current || !editor.current || document.activeElement === field.current)
      return;
    const text = editor.current.text();
    setRich(true);
    editor.current = code.openEditor(parent.current, text, words.editor, run);
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
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
            }}
          >
            {examples['received']}
          </textarea>
        )}
        <p class="small soft">{words.hint}</p>
        <p class="sql-buttons">
          <button type="button" class="button primary" data-testid="sql-run" onClick={run}>
            {words.run}
          </button>
          <button
            type="button"
            class="button"
            disabled={standing.kind !== 'waiting'}
            onClick={loop.stop}
          >
            {words.stop}
          </button>
        </p>
        {own && <p class="small">{ownContained[language]}</p>}
        {standing.kind === 'held' && (asked.text ?? asked.view) !== null && (
          <p role="status" class="notice" data-testid="sql-held">
            {words.held}
          </p>
        )}
        <Outcome {...{ standing, language }} retry={run} />
        {answer && <ResultActions {...{ language, version, answer }} />}
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

function Outcome(props: {
  readonly standing: Standing<Answer>;
  readonly language: Language;
  readonly retry: () => void;
}) {
  const { standing, language, retry } = props;
  return (
    <div class="sql-outcome">
      <p role="status" data-testid="engine-status" data-state={standing.kind}>
        <span key={statusOf(standing, language)}>{statusOf(standing, language)}</span>
      </p>
      {standing.kind === 'failed' && (
        <NotAnswered {...{ language, retry }} failure={standing.failure} />
      )}
      {standing.kind === 'answered' && standing.answer.result.rows.length > 0 && (
        <ResultTable caption={sqlWords[language].editor} result={standing.answer.result} />
      )}
    </div>
  );
}

/** What the engine says to a query stands as it is; everything else is one sentence. */
function NotAnswered(props: { language: Language; failure: unknown; retry: () => void }) {
  const { language, failure, retry } = props;
  const words = sqlWords[language];
  if (!(failure instanceof QueryError)) return <Failure {...{ language, failure, retry }} />;
  return (
    <div role="alert" class="sql-failed">
      <p>{words.failed}</p>
      <pre>{failureText(language, failure)}</pre>
      <button type="button" class="button" data-testid="retry" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}

function statusOf(standing: Standing<Answer>, language: Language): string {
  const words = sqlWords[language];
  if (standing.kind === 'answered') return summaryOf(standing.answer, language);
  if (standing.kind !== 'waiting') return '';
  const { loaded, total } = standing;
  return total > 0 && loaded >= total
    ? words.running
    : words.loading(total > 0 ? Math.round((100 * loaded) / total) : 0);
}

function summaryOf(answer: Answer, language: Language): string {
  const words = sqlWords[language];
  const { rows } = answer.result;
  if (rows.length === 0) return words.empty;
  const summary = words.rows(rows.length.toLocaleString('en'), answer.milliseconds.toFixed(0));
  const onPage = shownRows(answer.result).length;
  if (!answer.more && onPage === rows.length) return summary;
  const most = answer.more ? Math.min(rowLimit, rows.length) : onPage;
  return `${summary} · ${words.more(most.toLocaleString('en'))}`;
}
