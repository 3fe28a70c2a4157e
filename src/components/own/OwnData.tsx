import { useState } from 'preact/hooks';
import type { Given } from '../../own/reports.ts';
import type { Language } from '../../text/language.ts';
import { formatBytes } from '../../text/number.ts';
import { ownSummary, ownWords as words } from '../../text/own.ts';
import { ownTitle } from '../../text/ownMark.ts';
import { colon, listComma } from '../../text/marks.ts';
import { LeftOut } from './LeftOut.tsx';
import type { Own, OwnState } from './useOwn.ts';

interface Props {
  readonly language: Language;
  /** Base path of the site. */
  readonly root: string;
  readonly own: Own;
}

/** A box for a visitor's own CSV: what it needs, how far it is, what came of it. */
export function OwnData({ language, root, own }: Props) {
  const { state } = own;
  return (
    <details id="own-data" class="own-data no-print" data-testid="own-data" open>
      <summary>{ownTitle[language]}</summary>
      <OwnContents {...{ language, own }} />
      {state.kind === 'reading' && <Progress {...{ language, state }} cancel={own.cancel} />}
      {state.kind === 'whose' && (
        <Whose key={state.file.name} {...{ language, state }} answer={own.answer} />
      )}
      {own.message !== '' && (
        <p role="alert" class="notice" data-testid="own-message">
          {own.message}
        </p>
      )}
      {state.kind === 'idle' && <OwnDrop {...{ language, root, own }} />}
    </details>
  );
}

/** What was brought so far, and a way to take it out. */
function OwnContents({ language, own }: Omit<Props, 'root'>) {
  const { visit, kept } = own;
  if (!visit) return null;
  const { data, files } = visit;
  const counts = {
    organs: data.organisations.length,
    reports: data.reports.length,
    cells: data.figures.report.length,
  };
  return (
    <div class="own-contents" data-testid="own-contents">
      <p>
        <strong>{files.map((file) => file.name).join(listComma[language])}</strong>
        {colon[language]}
        {ownSummary(counts, language)}
      </p>
      {files.map((file, at) => (
        <LeftOut key={at} {...{ language, file }} />
      ))}
      <p class="small soft">
        {words.notInLink[language]} {!kept && words.notKept[language]}
      </p>
      <button type="button" class="button" data-testid="own-remove" onClick={own.remove}>
        {words.remove[language]}
      </button>
    </div>
  );
}

function OwnDrop({ language, root, own }: Props) {
  const [over, setOver] = useState(false);
  return (
    <div
      class="own-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        own.take(event.dataTransfer?.files ?? []);
      }}
    >
      <p>{words.lead[language]}</p>
      <p class="own-choose">
        <label class="button file-button">
          {words.choose[language]}
          <input
            type="file"
            multiple
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            data-testid="own-file"
            onChange={(event) => {
              own.take([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>{' '}
        <span class="soft">{over ? words.dropNow[language] : words.drop[language]}</span>
      </p>
      <p class="small soft">
        {words.columns[language]}{' '}
        <a href={`${root}data/observations.csv`} download>
          {words.example[language]}
        </a>
      </p>
    </div>
  );
}

function Progress(props: {
  readonly language: Language;
  readonly state: Extract<OwnState, { kind: 'reading' }>;
  readonly cancel: () => void;
}) {
  const { language, state, cancel } = props;
  const { file, bytes } = state;
  return (
    <div class="own-progress">
      <p role="status">
        {words.reading[language]} {file.name}
        {colon[language]}
        {formatBytes(bytes)} / {formatBytes(file.size)}
      </p>
      <progress value={bytes} max={file.size} aria-label={words.reading[language]} />
      <button type="button" class="button" data-testid="own-cancel" onClick={cancel}>
        {words.cancel[language]}
      </button>
    </div>
  );
}

function Whose(props: {
  readonly language: Language;
  readonly state: Extract<OwnState, { kind: 'whose' }>;
  readonly answer: (given: Given | null) => void;
}) {
  const { language, state, answer } = props;
  const [name, setName] = useState(state.name);
  const [year, setYear] = useState(state.year === null ? '' : String(state.year));
  return (
    <form
      class="own-whose"
      data-testid="own-whose"
      onSubmit={(event) => {
        event.preventDefault();
        answer({ name: name.trim(), year: Number(year) });
      }}
    >
      <p>
        <strong>{state.file.name}</strong>
        {colon[language]}
        {words.whose[language]}
      </p>
      <label>
        {words.organ[language]}{' '}
        <input
          required
          pattern=".*\S.*"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        {words.year[language]}{' '}
        <input
          required
          inputMode="numeric"
          pattern="20[0-9]{2}"
          size={6}
          value={year}
          onInput={(event) => setYear(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary">
        {words.add[language]}
      </button>
      <button type="button" class="button" onClick={() => answer(null)}>
        {words.skip[language]}
      </button>
    </form>
  );
}
