import { display } from '../../measure/display.ts';
import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber, formatPercent } from '../../text/number.ts';
import { looks } from '../../text/terms.ts';
import type { Entry } from './figures.ts';

/** A figure by the rules of display: k/n beside every rate, small n greyed or without percentage. */
export function EntryCell({ entry, language }: { entry: Entry; language: Language }) {
  if (entry.kind === 'none') return <span class="look">{compareWords.none[language]}</span>;
  if (entry.kind === 'gap') return <span class="look">[{looks[entry.gap][language]}]</span>;
  const shown = display(entry.figure);
  if (shown.kind === 'count') return <>{formatNumber(shown.value)}</>;
  const fraction = `${formatNumber(shown.k)}/${formatNumber(shown.n)}`;
  if (shown.kind === 'fraction') return <>{fraction}</>;
  return (
    <span class={shown.kind === 'interval' ? 'soft' : ''}>
      {formatPercent(shown.value)}
      {shown.kind === 'interval' && shown.interval && (
        <small>
          {' '}
          [{formatPercent(shown.interval.low)}–{formatPercent(shown.interval.high)}]
        </small>
      )}{' '}
      <small class="soft">{fraction}</small>
    </span>
  );
}
