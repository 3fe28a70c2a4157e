import { ratioOf } from '../../measure/ratio.ts';
import type { Language } from '../../text/language.ts';
import { rateText } from '../../text/rate.ts';

/** k of n by the rules of display: k/n always, the percentage only where n carries it. */
export function Share({ k, n, language }: { k: number; n: number; language: Language }) {
  const { main, base, faint } = rateText(language, { k, n, value: ratioOf(k, n, false) });
  return (
    <span class={faint ? 'soft' : ''}>
      {main} {base !== '' && <small class="soft">{base}</small>}
    </span>
  );
}
