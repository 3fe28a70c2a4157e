import type { LineDimension, Sum, Term } from '../measure/measure.ts';
import { literal } from './query.ts';
import type { Part } from './split.ts';

/** One row per report for a part: its keys, k, n and why one of them is missing. */
export function partSql(
  part: Part,
  report: readonly string[],
  lines: readonly LineDimension[],
  cells: readonly string[],
): string {
  const at = (cell: string): number => cells.indexOf(cell);
  const needed = [...part.numerator, ...(part.denominator ?? [])];
  const columns = [
    `${literal(part.measure.id)} AS measure`,
    ...report,
    ...lines.map((line) => `${literal(part.members[line] ?? '')} AS ${line}`),
    'organisation',
    'form',
    `${sumSql(part.numerator, at)} AS k`,
    `${part.denominator ? sumSql(part.denominator, at) : 'NULL::DOUBLE'} AS n`,
    `coalesce(${[...new Set(needed.map((term) => gapSql(term, at)))].join(', ')}, NULL) AS gap`,
  ];
  return `SELECT ${[...new Set(columns)].join(', ')} FROM wide`;
}

function sumSql(sum: Sum, at: (cell: string) => number): string {
  const terms = sum.map((term) => `${term.minus ? '- ' : '+ '}${termSql(term, at)}`);
  return `(0.0::DOUBLE ${terms.join(' ')})`;
}

function termSql(term: Term, at: (cell: string) => number): string {
  const leaves = term.cells.map((cell) => `c${at(cell)}`).join(' + ');
  return term.instead === null ? `(${leaves})` : `coalesce(${leaves}, c${at(term.instead)})`;
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
