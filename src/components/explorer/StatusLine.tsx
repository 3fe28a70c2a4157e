import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { formatBytes } from '../../text/number.ts';
import { Failure } from '../loop/Failure.tsx';
import type { Standing } from '../loop/useLoop.ts';
import type { Shown } from './shown.ts';

type State = 'idle' | 'loading' | 'running' | 'ready' | 'failed';

/** What the engine is doing; when it fails, one sentence and a way to try again. */
export function StatusLine(props: {
  readonly language: Language;
  readonly standing: Standing<Shown>;
  readonly started: boolean;
  readonly retry: () => void;
}) {
  const { language, standing, started, retry } = props;
  const state = stateOf(standing, started);
  const loading = state === 'loading' && standing.kind === 'waiting';
  const text =
    loading && standing.total > 0
      ? `${words.loading[language]} ${formatBytes(standing.loaded)} / ${formatBytes(standing.total)}`
      : words[state][language];
  return (
    <div class="engine-status">
      <p role="status" data-testid="engine-status" data-state={state} class="soft small">
        <span key={text}>{text}</span>
      </p>
      {loading && standing.total > 0 && (
        <progress
          value={standing.loaded}
          max={standing.total}
          aria-label={words.loading[language]}
        />
      )}
      {standing.kind === 'failed' && (
        <Failure {...{ language, retry }} failure={standing.failure} />
      )}
    </div>
  );
}

function stateOf(standing: Standing<Shown>, started: boolean): State {
  if (standing.kind === 'answered')
    return standing.answer.milliseconds === null && !started ? 'idle' : 'ready';
  if (standing.kind === 'waiting')
    return standing.total > 0 && standing.loaded >= standing.total ? 'running' : 'loading';
  return 'failed';
}
