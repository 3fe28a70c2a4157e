import type { CellState } from '../core/report/report.ts';
import { readCount, type CountRule } from '../core/parse/count.ts';
import { fieldOf, type Columns } from './columns.ts';
import type { ProblemCode } from './problem.ts';
import { states } from './ownData.ts';

/** A figure as a row gives it, or why the row is left out. */
export type ReadFigure =
  | { readonly value: number | null; readonly state: CellState; readonly raw: string }
  | { readonly problem: ProblemCode; readonly text: string };

/**
 * The figure of a row: from its printed text where the file has one, else from its value. Text,
 * value and state must say the same.
 */
export function figureOf(row: readonly string[], columns: Columns, rule: CountRule): ReadFigure {
  const raw = fieldOf(row, columns, 'raw');
  const value = fieldOf(row, columns, 'value');
  const state = fieldOf(row, columns, 'state') ?? '';
  if (state !== '' && !states.includes(state as CellState))
    return { problem: 'state', text: state };
  const text = raw ?? value ?? '';
  const count = readCount(text, rule);
  if (raw === null && (count.state === 'text' || count.state === 'dash'))
    return { problem: 'value', text };
  if (raw !== null && (value ?? '') !== '' && !agrees(value ?? '', count.value, rule))
    return { problem: 'value_raw', text: `${value} ≠ ${raw}` };
  if (count.state === 'blank' && state !== '' && state !== 'number')
    return { value: null, state: state as CellState, raw: text };
  if (state !== '' && state !== count.state)
    return { problem: 'state', text: `${state} ≠ ${text}` };
  return { value: count.value, state: count.state, raw: text };
}

function agrees(value: string, printed: number | null, rule: CountRule): boolean {
  const count = readCount(value, { ...rule, decimal: true });
  return printed !== null && count.value === printed;
}
