import { facetFields } from './facetFields.ts';
import type { View } from '../view/view.ts';
import { conditionsOf, whereSql, type Condition } from './base.ts';
import { withPanel } from './panel.ts';
import { openParameters, type Query } from './query.ts';
import { nameJoins, reportsSql } from './tables.ts';

/** At most this many values of one facet; the box over the list searches all of them. */
export const facetLimit = 10_000;

/**
 * Reports for every value of every facet, each facet counted under the conditions of the others.
 * Columns: `field`, `value` (`null` = the report has none), `name`, `reports`, `short` (of a region).
 */
export function facetsQuery(view: View): Query {
  const parameters = openParameters();
  const conditions = conditionsOf(view, parameters);
  const parts = facetFields.map((field) => {
    const others = withPanel(
      view,
      conditions.filter((one) => one.field !== field),
    );
    return field === 'region'
      ? regionsSql(whereSql(others))
      : `(SELECT '${field}' AS field, ${field}::VARCHAR AS value, count(*)::INTEGER AS reports
  FROM (${whereSql(others)}) GROUP BY ALL ORDER BY reports DESC, value LIMIT ${facetLimit})`;
  });
  const organ = nameJoins.organisation(`counted.value`, 'organ');
  const region = nameJoins.region(`counted.value`, 'place');
  return {
    sql: `SELECT counted.field, counted.value, coalesce(
    CASE WHEN field = 'organisation' THEN ${organ.name} END,
    CASE WHEN field = 'region' THEN ${region.name} END) AS name, counted.reports,
  CASE WHEN field = 'region' THEN ${region.short} END AS short
FROM (${parts.join('\nUNION ALL\n')}) counted
${organ.join} AND counted.field = 'organisation'
${region.join} AND counted.field = 'region'
ORDER BY field, CASE WHEN field = 'organisation' THEN ${organ.order} END, value`,
    parameters: parameters.values,
  };
}

/** A region counts what lies in it and below it. */
function regionsSql(reports: string): string {
  const levels = ['province', 'city', 'county', 'region'].map(
    (level) => `SELECT report_id, ${level} AS value FROM place`,
  );
  return `(WITH place AS (${reports})
  SELECT 'region' AS field, value, count(DISTINCT report_id)::INTEGER AS reports
  FROM (${levels.join(' UNION ALL ')}) WHERE value IS NOT NULL
  GROUP BY ALL ORDER BY value LIMIT ${facetLimit})`;
}

/** Reports in the whole dataset and those that the view is about: why nothing matches. */
export function coverageQuery(view: View): Query {
  const parameters = openParameters();
  const conditions = conditionsOf(view, parameters);
  const counted = (some: readonly Condition[], name: string): string =>
    `(SELECT count(*) FROM (${whereSql(some)}))::INTEGER AS ${name}`;
  const without = [
    ...conditions.map((one, at) =>
      counted(withPanel(view, conditions.toSpliced(at, 1)), `without_${one.field}`),
    ),
    ...(view.panel === null ? [] : [counted(conditions, 'without_panel')]),
  ];
  const columns = [
    `(SELECT count(*) FROM (${reportsSql}))::INTEGER AS all_reports`,
    counted(withPanel(view, conditions), 'matching'),
    ...new Map(without.map((sql) => [sql.split(' AS ').at(-1), sql])).values(),
  ];
  return { sql: `SELECT ${columns.join(',\n  ')}`, parameters: parameters.values };
}
