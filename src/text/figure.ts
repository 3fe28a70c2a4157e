import type { CellState } from '../core/report/report.ts';
import type { Language } from './language.ts';
import { formatNumber } from './number.ts';
import { looks, type Look } from './terms.ts';

/** A cell as far as it is shown; `undefined` stands for a line that the edition does not have. */
export interface Shown {
  readonly value: number | null;
  readonly state: CellState;
  readonly raw: string;
}

/** Which of the six looks a cell has; `null` for a figure. */
export function lookOf(cell: Shown | undefined): Look | null {
  if (!cell) return 'not_in_form';
  return cell.state === 'number' ? null : cell.state;
}

/** A count and nothing else: thousands may be separated. */
const plainCount = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)$/u;

/**
 * What the report prints in the cell where that is more than a plain count (a unit, a remark,
 * decimals, a dash, words), with its own figures unchanged; `null` where the figure says it all.
 */
export function printedText({ state, raw }: Shown): string | null {
  const plain = raw.trim();
  return plain === '' || (state === 'number' && plainCount.test(plain)) ? null : plain;
}

/** The cell in words: a figure, or its look in brackets (`[未报]`). */
export function figureText(language: Language, cell: Shown | undefined): string {
  const look = lookOf(cell);
  if (look === null && cell?.value != null) return formatNumber(cell.value);
  return `[${looks[look ?? 'text'][language]}]`;
}
