import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { formatBytes } from '../../text/number.ts';
import { fullStop } from '../../text/marks.ts';
import type { Status } from './useExplorer.ts';

/** What the engine is doing; when it fails, one sentence and a way to try again. */
export function StatusLine(props: {
  readonly language: Language;
  readonly status: Status;
  readonly retry: () => void;
}) {
  const { language, status, retry } = props;
  return (
    <div class="engine-status">
      <p role="status" data-testid="engine-status" data-state={status.kind} class="soft small">
        {textOf(status, language)}
      </p>
      {status.kind === 'loading' && status.total > 0 && (
        <progress value={status.loaded} max={status.total} aria-label={words.loading[language]} />
      )}
      {status.kind === 'failed' && (
        <div role="alert" class="notice error">
          <p>
            {status.message}
            {fullStop[language]}
            {words.stale[language]}
          </p>
          <button type="button" class="button" data-testid="retry" onClick={retry}>
            {words.retry[language]}
          </button>
        </div>
      )}
    </div>
  );
}

function textOf(status: Status, language: Language): string {
  switch (status.kind) {
    case 'idle':
      return words.idle[language];
    case 'loading':
      return status.total === 0
        ? `${words.loading[language]}…`
        : `${words.loading[language]} ${formatBytes(status.loaded)} / ${formatBytes(status.total)}`;
    case 'running':
      return words.running[language];
    case 'ready':
      return words.ready[language];
    case 'failed':
      return words[status.engine ? 'failed' : 'queryFailed'][language];
  }
}
