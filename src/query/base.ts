import { isFigureFilter, type WordFilter } from '../view/filter.ts';
import { isLineDimension } from '../view/dimensions.ts';
import type { View } from '../view/view.ts';
import type { Parameters } from './query.ts';
import { reportsSql } from './tables.ts';

/** A condition on reports and the facet it belongs to. */
export interface Condition {
  readonly field: string;
  readonly sql: string;
}

/** Reports under some conditions. */
export function whereSql(conditions: readonly Condition[]): string {
  const where = conditions.map((one) => one.sql).join('\n    AND ') || 'true';
  return `SELECT * FROM (${reportsSql})
  WHERE ${where}`;
}

/** The conditions of a view on reports; thresholds and lines of the form are not among them. */
export function conditionsOf(view: View, parameters: Parameters): Condition[] {
  const { organisations, regions, years, filters } = view;
  const listed = (values: readonly string[]): string =>
    `(${values.map((value) => parameters.add(value)).join(', ')})`;
  return [
    ...(years === null
      ? []
      : [
          {
            field: 'year',
            sql: `year BETWEEN ${parameters.add(years.from)} AND ${parameters.add(years.to)}`,
          },
        ]),
    ...(organisations.length === 0
      ? []
      : [{ field: 'organisation', sql: `organisation IN ${listed(organisations)}` }]),
    ...(regions.length === 0 ? [] : [{ field: 'region', sql: withinSql(listed(regions)) }]),
    ...filters
      .filter((filter): filter is WordFilter => !isFigureFilter(filter))
      .filter((filter) => !isLineDimension(filter.field))
      .map((filter) => ({ field: filter.field, sql: wordSql(filter, listed(filter.values)) })),
  ];
}

/** A region holds everything below it. */
function withinSql(list: string): string {
  return `(region IN ${list} OR county IN ${list} OR city IN ${list} OR province IN ${list})`;
}

function wordSql(filter: WordFilter, list: string): string {
  const column = `coalesce(${filter.field}, '')`;
  return filter.op === 'in' ? `${column} IN ${list}` : `${column} NOT IN ${list}`;
}
