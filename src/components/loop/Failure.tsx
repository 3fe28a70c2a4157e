import type { Language } from '../../text/language.ts';
import { loadWords as words } from '../../text/load.ts';
import { failureText, needsReload } from './failureText.ts';

/** What went wrong, in one sentence, and the way on: again from the beginning, or a fresh page. */
export function Failure(props: {
  readonly language: Language;
  readonly failure: unknown;
  readonly retry: () => void;
  /** Code that was not loaded: browsers may keep the failure, so a fresh page is offered too. */
  readonly code?: boolean;
}) {
  const { language, failure, retry, code = false } = props;
  const reload = needsReload(failure);
  return (
    <div role="alert" class="notice error" data-testid="failure">
      <p key={failureText(language, failure)}>{failureText(language, failure)}</p>
      {!reload && (
        <button type="button" class="button" data-testid="retry" onClick={retry}>
          {words.retry[language]}
        </button>
      )}{' '}
      {(reload || code) && (
        <button type="button" class="button" data-testid="reload" onClick={() => location.reload()}>
          {words.reload[language]}
        </button>
      )}
    </div>
  );
}
