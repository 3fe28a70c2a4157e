import { hasParts } from '../measure/breakdowns.ts';
import type { Sum, Term } from '../measure/measure.ts';
import { literal } from './query.ts';

/*
 * The SQL of `measure/contested.ts` and `measure/breakdowns.ts`: what they say of one report, said
 * of a row of `wide`, whose `marked` lists the contested cells of the report and whose `by_parts`
 * has for each the sum of its parts.
 */

/** The contested cells of the reports of `base`: `marked` and, in the same order, `by_parts`. */
export const markedSql = `SELECT report_id, list(table_id || '/' || row_id || '/' || column_id) AS marked,
    list(by_parts) AS by_parts
  FROM contested_parts
  WHERE report_id IN (SELECT report_id FROM base)
  GROUP BY report_id`;

/** Does the sum use a contested cell? */
export function contestedSql(sum: Sum, at: (cell: string) => number): string {
  const plain = sum.filter((term) => term.instead === null).flatMap((term) => term.cells);
  const conditions = [
    ...(plain.length > 0 ? [anySql([...new Set(plain)])] : []),
    ...new Set(sum.flatMap((term) => insteadSql(term, at))),
  ];
  return `coalesce(${conditions.join(' OR ') || 'false'}, false)`;
}

/** Of a term that another cell may stand in for, only what is used counts. */
function insteadSql(term: Term, at: (cell: string) => number): string[] {
  if (term.instead === null) return [];
  const complete = `${term.cells.map((cell) => `c${at(cell)}`).join(' + ')} IS NOT NULL`;
  return [`CASE WHEN ${complete} THEN ${anySql(term.cells)} ELSE ${anySql([term.instead])} END`];
}

function anySql(cells: readonly string[]): string {
  return `list_has_any(marked, [${cells.map(literal).join(', ')}])`;
}

/** The figure of a cell, a contested total read as the sum of its parts; `value` is as printed. */
export function byPartsSql(cell: string, value: string): string {
  if (!hasParts(cell)) return value;
  return `coalesce(by_parts[list_position(marked, ${literal(cell)})], ${value})`;
}
