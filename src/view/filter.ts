/** How a field is compared. */
export const operators = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in'] as const;
export type Operator = (typeof operators)[number];

/** Fields of a report or its organ that hold one of several words. */
export const wordFields = [
  'level',
  'kind',
  'function',
  'form',
  'scope',
  'population',
  'reading',
  'outcome_group',
  'outcome_row',
  'applicant',
  'review_path',
  'review_result',
] as const;

/** Figures of the result that can be held against a threshold. */
export const figureFields = ['k', 'n', 'value', 'reports'] as const;

export type WordField = (typeof wordFields)[number];
export type FigureField = (typeof figureFields)[number];

/** A word field is one of some values or is not one. */
export interface WordFilter {
  readonly field: WordField;
  readonly op: 'in' | 'ne';
  readonly values: readonly string[];
}

/** A figure of the result lies on one side of a threshold. */
export interface FigureFilter {
  readonly field: FigureField;
  readonly op: Exclude<Operator, 'in'>;
  readonly value: number;
}

export type Filter = WordFilter | FigureFilter;

/** Is it a threshold on a figure? */
export function isFigureFilter(filter: Filter): filter is FigureFilter {
  return (figureFields as readonly string[]).includes(filter.field);
}

/** The filter as it stands in an address: `level:in:city,county`, `n:ge:30`. */
export function filterText(filter: Filter): string {
  if (isFigureFilter(filter)) return `${filter.field}:${filter.op}:${filter.value}`;
  const op = filter.op === 'in' && filter.values.length === 1 ? 'eq' : filter.op;
  return `${filter.field}:${op}:${filter.values.map(escaped).join(',')}`;
}

/** Reads `field:op:value`; `null` when it is none. */
export function parseFilter(text: string): Filter | null {
  const match = /^([a-z_]+):([a-z]{2}):(.*)$/su.exec(text);
  const [, field = '', op = '', rest = ''] = match ?? [];
  return wordFilterOf(field, op, rest) ?? figureFilterOf(field, op, rest);
}

function wordFilterOf(field: string, op: string, rest: string): WordFilter | null {
  const known = wordFields.find((one) => one === field);
  const how = { eq: 'in', in: 'in', ne: 'ne' }[op] as WordFilter['op'] | undefined;
  const values = [...new Set(rest.split(',').map(unescaped))].filter((value) => value !== '');
  return known && how && values.length > 0 ? { field: known, op: how, values } : null;
}

function figureFilterOf(field: string, op: string, rest: string): FigureFilter | null {
  const known = figureFields.find((one) => one === field);
  const how = operators.find((one) => one === op);
  if (!known || !how || how === 'in') return null;
  return /^-?\d{1,12}(?:\.\d{1,9})?$/u.test(rest)
    ? { field: known, op: how, value: Number(rest) + 0 }
    : null;
}

/** `~`, `,` and `%` separate; inside a value they are written as escapes. */
function escaped(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('~', '%7E').replaceAll(',', '%2C');
}

function unescaped(value: string): string {
  return value.replaceAll('%2C', ',').replaceAll('%7E', '~').replaceAll('%25', '%');
}
