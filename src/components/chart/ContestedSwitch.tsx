import { contestedWords } from '../../text/contested.ts';
import type { Language } from '../../text/language.ts';

/** Takes reports whose figures disagree into the sums; the choice stands in the address. */
export function ContestedSwitch(props: {
  readonly language: Language;
  readonly on: boolean;
  readonly change: (on: boolean) => void;
}) {
  const { language, on, change } = props;
  return (
    <label class="panel-switch">
      <input
        type="checkbox"
        data-testid="contested-with"
        checked={on}
        onChange={(event) => change(event.currentTarget.checked)}
      />{' '}
      {contestedWords.with[language]}
    </label>
  );
}
