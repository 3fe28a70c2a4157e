import { ratioOf } from '../../measure/ratio.ts';
import { display } from '../../measure/display.ts';
import { formatNumber, formatPercent } from '../../text/number.ts';

/** k of n by the rules of display: k/n always, the percentage only where n carries it. */
export function Share({ k, n }: { k: number; n: number }) {
  if (n <= 0 && k === 0) return <span class="look">—</span>;
  const shown = display({ k, n, value: ratioOf(k, n, false) });
  const fraction = `${formatNumber(k)}/${formatNumber(n)}`;
  if (shown.kind === 'count' || shown.kind === 'fraction') return <span>{fraction}</span>;
  const interval =
    shown.kind === 'interval' && shown.interval
      ? ` [${formatPercent(shown.interval.low)}–${formatPercent(shown.interval.high)}]`
      : '';
  return (
    <span class={shown.kind === 'interval' ? 'soft' : ''}>
      {formatPercent(shown.value)}
      {interval} <small class="soft">{fraction}</small>
    </span>
  );
}
