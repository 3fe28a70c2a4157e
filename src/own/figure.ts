import { figureFault } from '../core/dataset/figure.ts';
import { plainNumber } from '../core/dataset/text.ts';
import { readCount, type CountRule } from '../core/parse/count.ts';
import type { CellState } from '../core/report/report.ts';
import { fieldOf, type Columns } from './columns.ts';
import type { ProblemCode } from './problem.ts';

/** A figure as a row gives it, or why the row is left out. */
export type ReadFigure =
  | { readonly value: number | null; readonly state: CellState; readonly raw: string }
  | { readonly problem: ProblemCode; readonly text: string };

/**
 * The figure of a row: from its printed text where the file has one, else from its value. What the
 * row leaves out follows from the text; then text, value and state must say the same.
 */
export function figureOf(row: readonly string[], columns: Columns, rule: CountRule): ReadFigure {
  const raw = fieldOf(row, columns, 'raw');
  const value = fieldOf(row, columns, 'value') ?? '';
  const state = fieldOf(row, columns, 'state') ?? '';
  const text = raw ?? value;
  const count = readCount(text, rule);
  if (raw === null && (count.state === 'text' || count.state === 'dash'))
    return { problem: 'value', text };
  const figure = { state: state === '' ? count.state : (state as CellState), raw: text };
  const printed = figure.state === 'number' ? numberText(count.value) : '';
  const written = value === '' ? printed : numberText(readCount(value, anyNumber).value);
  const fault =
    value !== '' && written === '' ? 'value_raw' : figureFault({ ...figure, value: written }, rule);
  if (fault === null) return { ...figure, value: figure.state === 'number' ? count.value : null };
  if (fault === 'state') return { problem: 'state', text: state };
  if (fault === 'state_raw' || value === '')
    return { problem: 'state', text: `${state} ≠ ${text}` };
  return { problem: 'value_raw', text: `${value} ≠ ${text}` };
}

const anyNumber: CountRule = { signed: true, decimal: true, unit: null };

function numberText(value: number | null): string {
  return value === null ? '' : plainNumber(value);
}
