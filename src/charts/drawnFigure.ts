import { display, type Interval } from '../measure/display.ts';
import type { Ratio } from '../measure/value.ts';
import type { Language } from '../text/language.ts';
import { fractionText, rateLine, rateText } from '../text/rate.ts';

/** A figure as a picture may show it by the rules of display. */
export interface DrawnFigure {
  /** Place on the axis; `null` where n is too small for a percentage: only `text` stands there. */
  readonly value: number | null;
  /** n from 10 to 29: pale, with its interval. */
  readonly faint: boolean;
  /** The 95 % interval of a pale percentage, else `null`. */
  readonly interval: Interval | null;
  /** `34.2%`, `2/5`, `3,511`. */
  readonly text: string;
  /** k/n beside a percentage; `''` for counts, and where `text` is k/n. */
  readonly fraction: string;
  /** The figure with k/n and interval, for those who point at it. */
  readonly line: string;
}

/** The figure for a picture. */
export function drawnFigure(language: Language, figure: Ratio): DrawnFigure {
  const shown = display(figure);
  return {
    value: shown.kind === 'fraction' ? null : shown.value,
    faint: shown.kind === 'interval',
    interval: shown.kind === 'interval' ? shown.interval : null,
    text: rateText(language, figure).main,
    fraction: shown.kind === 'interval' || shown.kind === 'rate' ? fractionText(shown) : '',
    line: rateLine(language, figure),
  };
}
