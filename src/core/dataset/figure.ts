import { readCount, type CountRule } from '../parse/count.ts';
import type { CellState } from '../report/report.ts';
import { states } from '../report/words.ts';
import { plainNumber, printedText } from './text.ts';

/** A figure as the columns of `observations.csv` write it. */
export interface WrittenFigure {
  readonly value: string;
  readonly state: string;
  readonly raw: string;
}

/**
 * What does not fit: `state` is no state · `value` stands beside a state that has none, or is
 * missing · `value_raw` is not what the text prints · `state_raw` is another state than the text's.
 */
export type FigureFault = 'state' | 'value' | 'value_raw' | 'state_raw';

const plainCount = /^(?:0|[1-9]\d{0,14})$/u;

/**
 * Do value, state and printed text of a cell say the same? `null` = they do. A text that reads as
 * a figure may stand as `text`: then it was not trusted.
 */
export function figureFault(figure: WrittenFigure, rule: CountRule): FigureFault | null {
  const { value, raw } = figure;
  const state = figure.state as CellState;
  if (state === 'number' && value === raw && plainCount.test(raw)) return null;
  if (!states.includes(state)) return 'state';
  if ((state === 'number') !== (value !== '')) return 'value';
  if (state === 'text' || (raw === '' && state !== 'number')) return null;
  const count = readCount(printedText(raw), rule);
  if (state === 'absent' || count.state !== state) return 'state_raw';
  return count.value === null || plainNumber(count.value) === value ? null : 'value_raw';
}
