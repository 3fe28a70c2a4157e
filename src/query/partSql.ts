import type { LineDimension, Sum, Term } from '../measure/measure.ts';
import { byPartsSql, contestedSql } from './contestedSql.ts';
import { literal } from './query.ts';
import type { Part } from './split.ts';

/**
 * One row per report for a part: its keys, k, n, why one of them is missing, whether a cell that it
 * uses is contested, and with `byParts` k and n with contested totals read as sums of their parts.
 */
export function partSql(
  part: Part,
  report: readonly string[],
  lines: readonly LineDimension[],
  cells: readonly string[],
  byParts = false,
): string {
  const at = (cell: string): number => cells.indexOf(cell);
  const value = (cell: string): string => `c${at(cell)}`;
  const atParts = (cell: string): string => byPartsSql(cell, value(cell));
  const needed = [...part.numerator, ...(part.denominator ?? [])];
  const columns = [
    `${literal(part.measure.id)} AS measure`,
    ...report,
    ...lines.map((line) => `${literal(part.members[line] ?? '')} AS ${line}`),
    'organisation',
    'form',
    `${sumSql(part.numerator, value)} AS k`,
    `${part.denominator ? sumSql(part.denominator, value) : 'NULL::DOUBLE'} AS n`,
    `coalesce(${[...new Set(needed.map((term) => gapSql(term, at)))].join(', ')}, NULL) AS gap`,
    `${contestedSql(needed, at)} AS contested`,
    ...(byParts
      ? [
          `${sumSql(part.numerator, atParts)} AS k_parts`,
          `${part.denominator ? sumSql(part.denominator, atParts) : 'NULL::DOUBLE'} AS n_parts`,
        ]
      : []),
  ];
  return `SELECT ${[...new Set(columns)].join(', ')} FROM wide`;
}

function sumSql(sum: Sum, value: (cell: string) => string): string {
  const terms = sum.map((term) => `${term.minus ? '- ' : '+ '}${termSql(term, value)}`);
  return `(0.0::DOUBLE ${terms.join(' ')})`;
}

function termSql(term: Term, value: (cell: string) => string): string {
  const leaves = term.cells.map(value).join(' + ');
  return term.instead === null ? `(${leaves})` : `coalesce(${leaves}, ${value(term.instead)})`;
}

/** Null when the term has its figure, else the state of the first cell that has none. */
function gapSql(term: Term, at: (cell: string) => number): string {
  const states = term.cells.map((cell) => `s${at(cell)}`);
  const first = states.map((state) => `nullif(${state}, 'number')`).join(', ');
  const nothing = states.map((state) => `${state} IS NULL`).join(' AND ');
  const complete = term.cells.map((cell) => `c${at(cell)} IS NOT NULL`).join(' AND ');
  if (term.instead === null)
    return `CASE WHEN ${complete} THEN NULL ELSE coalesce(${first}, 'not_in_form') END`;
  const instead = at(term.instead);
  return `CASE WHEN (${complete}) OR c${instead} IS NOT NULL THEN NULL WHEN ${nothing} THEN coalesce(s${instead}, 'not_in_form') ELSE coalesce(${first}, 'not_in_form') END`;
}
