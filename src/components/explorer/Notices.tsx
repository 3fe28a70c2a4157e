import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { colon } from '../../text/marks.ts';
import type { Notice } from '../../view/address.ts';
import type { View } from '../../view/view.ts';

/** What of the address was not understood, rewritten, or made with other data. */
export function Notices(props: {
  readonly language: Language;
  readonly notices: readonly Notice[];
  readonly version: string;
  readonly view: View;
}) {
  const { language, notices, version, view } = props;
  const unknown = notices.filter((one) => one.kind !== 'moved_parameter');
  const old = view.version !== null && view.version !== version;
  if (notices.length === 0 && !old) return null;
  return (
    <div class="notice" role="status" data-testid="notices">
      {unknown.length > 0 && (
        <p>
          {words.notices[language]}
          {colon[language]}
          <code>
            {unknown.map((one) => `${one.parameter}=${one.value.slice(0, 40)}`).join(' ')}
          </code>
        </p>
      )}
      {unknown.length < notices.length && <p>{words.moved[language]}</p>}
      {old && (
        <p>
          {words.version[language]} ({view.version} → {version})
        </p>
      )}
    </div>
  );
}
