import { LoadError } from '../../client/loadError.ts';
import { failureText } from '../loop/failureText.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepForOffline } from '../../client/checkOffline.ts';
import { checkWords as words, phaseWords } from '../../text/check.ts';
import { refusalSentence } from '../../text/checkRefusal.ts';
import type { Language } from '../../text/language.ts';
import { colon } from '../../text/marks.ts';
import { DropZone, HandStart, PasteBox } from './DropZone.tsx';
import type { Result as ResultView } from './Result.tsx';
import { useCheck, type CheckState } from './useCheck.ts';

interface Props {
  readonly language: Language;
  /** Folder the site is served from, ends with `/`. */
  readonly root: string;
  readonly version: string;
}

/** The whole page: ways in, then the report as read with everything that was found. */
export function CheckPage({ language, root, version }: Props) {
  const check = useCheck(root);
  const { state } = check;
  const Result = useResult(state.kind === 'read' || state.kind === 'hand');
  const status = useRef<HTMLDivElement>(null);
  const [offline, setOffline] = useState(false);
  useEffect(() => void keepForOffline(root, () => setOffline(true)), []);

  useEffect(() => {
    if (state.kind === 'refused' || state.kind === 'failed') status.current?.focus();
  }, [state.kind]);

  const isShown = state.kind === 'read' || state.kind === 'hand';
  return (
    <div class="check-page" data-offline={offline ? 'ready' : undefined}>
      <section class="no-print" data-compact={isShown || state.kind === 'reading'}>
        <DropZone language={language} check={check} />
        {offline && !isShown && <p class="small soft">{words.offlineReady[language]}</p>}
        {!isShown && (
          <div class="columns">
            <PasteBox language={language} check={check} />
            <HandStart language={language} check={check} />
          </div>
        )}
      </section>
      <div ref={status} tabindex={-1} class="check-status" role="status">
        <Status language={language} state={state} cancel={check.cancel} />
      </div>
      {isShown && Result && (
        <Result
          key={state.kind === 'read' ? state.reading.json : state.form}
          language={language}
          root={root}
          version={version}
          state={state}
          reader={check.reader}
        />
      )}
    </div>
  );
}

/** The view of a result, fetched when the first one comes. */
function useResult(wanted: boolean): typeof ResultView | null {
  const [view, setView] = useState<{ readonly Result: typeof ResultView } | null>(null);
  useEffect(() => {
    if (wanted && !view) void import('./Result.tsx').then(({ Result }) => setView({ Result }));
  }, [wanted]);
  return view?.Result ?? null;
}

function Status(props: {
  readonly language: Language;
  readonly state: CheckState;
  readonly cancel: () => void;
}) {
  const { language, state, cancel } = props;
  switch (state.kind) {
    case 'reading':
      return (
        <div class="reading">
          <p>
            {words.reading[language]} <strong>{state.name}</strong>
            {colon[language]}
            {phaseWords[state.phase][language]}
          </p>
          <progress aria-label={words.reading[language]} />
          <button type="button" class="button" data-testid="cancel" onClick={cancel}>
            {words.cancel[language]}
          </button>
        </div>
      );
    case 'refused':
      return (
        <div class="notice" data-testid="refusal">
          <p>
            <strong>{words.refused[language]}</strong> {state.name}
          </p>
          <p>{refusalSentence(language, state.refusal)}</p>
        </div>
      );
    case 'failed':
      return (
        <p class="notice" role="alert">
          {state.failure instanceof LoadError
            ? failureText(language, state.failure)
            : words.failed[language]}
        </p>
      );
    case 'idle':
      return state.cancelled ? <p>{words.cancelled[language]}</p> : null;
    default:
      return null;
  }
}
