import { gaps } from './figureRow.ts';
import type { Grouping } from './grouping.ts';
import type { LineDimension } from '../measure/measure.ts';
import { measureOf } from '../measure/measures.ts';
import { mayExceed } from '../measure/ratio.ts';
import { cellsOfSum } from '../measure/termSum.ts';
import { denominatorOf } from '../measure/denominatorOf.ts';
import { isLineDimension, type Dimension } from '../view/dimensions.ts';
import { isFigureFilter } from '../view/filter.ts';
import type { View } from '../view/view.ts';
import { aloneSql } from './alone.ts';
import { conditionsOf, whereSql } from './base.ts';
import { markedSql } from './contestedSql.ts';
import { joinOf, orderOf } from './dimensionSql.ts';
import { withPanel } from './panel.ts';
import { partSql } from './partSql.ts';
import { literal, openParameters, type Parameters, type Query } from './query.ts';
import { spokenSql, voiceSql } from './regionSql.ts';
import { partsOf } from './split.ts';
import { cellsSql } from './tables.ts';
import { wholeRegions } from './wholeRegions.ts';

/** The query for the figures of a view; at most `limit` rows, `total_rows` tells how many there are. */
export function figuresQuery(view: View, grouping: Grouping, limit: number): Query {
  const parameters = openParameters();
  const keys = [...new Set<Dimension>([...grouping.always, ...grouping.rows, ...grouping.columns])];
  const lines = keys.filter(isLineDimension);
  const parts = partsOf(view, lines);
  const cells = [
    ...new Set(
      parts.flatMap((part) => cellsOfSum([...part.numerator, ...(part.denominator ?? [])])),
    ),
  ];
  const whole = grouping.totals ? null : wholeRegions(view, keys);
  const report: string[] = keys.filter((key) => !isLineDimension(key));
  if (whole) report.push('voice');
  const alone = aloneSql(view, grouping);
  const sql = `WITH base AS MATERIALIZED (${whereSql(withPanel(view, conditionsOf(view, parameters)))}),
marks AS MATERIALIZED (${markedSql}),
cells AS MATERIALIZED (${cells.length === 0 ? 'SELECT report_id FROM base' : cellsSql(cells)}),
wide AS MATERIALIZED (SELECT *${whole ? `, ${voiceSql(whole)} AS voice` : ''} FROM base LEFT JOIN cells USING (report_id) LEFT JOIN marks USING (report_id)),
parts AS (
${parts.map((part) => partSql(part, report, lines, cells, alone !== 'false')).join('\nUNION ALL\n') || emptySql(report, lines)}
),${whole ? `\n${spokenSql(keys, view)},` : ''}
grouped AS (
SELECT measure, ${[...keys, ...flagsOf(grouping)].join(', ')}${keys.length > 0 ? ',' : ''}
  ${usedSql(view, alone).join(',\n  ')},
  ${missing.map((gap) => `count(*) FILTER (WHERE gap = '${gap}') AS gap_${gap}`).join(',\n  ')},
  ${whole ? 'any_value(basis) AS basis, count(DISTINCT organisation)::INTEGER AS here,\n  ' : ''}min(form) AS first_form, max(form) AS last_form
FROM ${whole ? 'spoken' : 'parts'}
GROUP BY ${setsSql(grouping, keys)}
),
figures AS (
SELECT *, CASE ${valueSql(view)} END AS value FROM grouped
WHERE ${keptSql(grouping, lines)}
)
SELECT figures.*${keys.flatMap(namesSql).join('')}${keys.map(rankSql).join('')}, count(*) OVER () AS total_rows${panelSql(view)}
FROM figures ${keys.flatMap((key) => joinOf(key)?.join ?? []).join('\n')}
WHERE ${thresholdsSql(view, parameters)}
ORDER BY ${orderSql(view, grouping.totals ? keys : askedFirst(grouping))}
LIMIT ${limit}`;
  return { sql, parameters: parameters.values };
}

/** How many organs are left where the view keeps to those of every year. */
function panelSql({ panel }: View): string {
  if (panel === null) return '';
  return ',\n  (SELECT count(DISTINCT organisation) FROM base)::INTEGER AS panel_organs';
}

function emptySql(report: readonly string[], lines: readonly LineDimension[]): string {
  const columns = [...report, ...lines.map((key) => `'' AS ${key}`)];
  return `SELECT '' AS measure, ${[...columns, "'' AS organisation, '' AS form, 0.0 AS k, 0.0 AS n, '' AS gap, false AS contested, 0.0 AS k_parts, 0.0 AS n_parts"].join(', ')} FROM base WHERE false`;
}

const missing = gaps.filter((gap) => gap !== 'contested');

/**
 * k, n and the reports in them; contested reports in them and left out of them. A report that
 * stands alone is as printed; in a sum contested reports count when the view takes them in.
 */
function usedSql(view: View, alone: string): string[] {
  const all = 'gap IS NULL';
  const clean = `${all} AND NOT contested`;
  const contested = `count(*) FILTER (WHERE ${all} AND contested)`;
  const isTaken = view.contested ? 'true' : alone;
  const choose = (taken: string, left: string): string =>
    ({ true: taken, false: left })[isTaken] ??
    `CASE WHEN ${isTaken} THEN ${taken} ELSE ${left} END`;
  const over = (aggregate: string): string =>
    choose(`${aggregate} FILTER (WHERE ${all})`, `${aggregate} FILTER (WHERE ${clean})`);
  const parts = (column: string): string =>
    `CASE WHEN ${alone} THEN sum(${column}) FILTER (WHERE ${all} AND contested) END AS ${column}`;
  return [
    ...['sum(k) AS k', 'sum(n) AS n', 'count(*) AS reports'].map((one) =>
      one.replace(/^\S+/u, over),
    ),
    `coalesce(${over('bit_xor(hash(organisation))')}, 0)::VARCHAR AS organs`,
    `${choose(contested, '0')} AS contested`,
    `${choose('0', contested)} AS gap_contested`,
    ...(alone === 'false' ? [] : [parts('k_parts'), parts('n_parts')]),
  ];
}

function namesSql(key: Dimension): string[] {
  const join = joinOf(key);
  return join ? [`, ${join.name} AS ${key}_name`] : [];
}

/** Place of the row's value among those of its grouping, from 1. */
function rankSql(key: Dimension): string {
  return `, dense_rank() OVER (ORDER BY ${orderOf(key).join(', ')})::INTEGER AS rank_${key}`;
}

/** Which of the groupings a row is a total over. */
function flagsOf(grouping: Grouping): string[] {
  if (!grouping.totals) return [];
  return [...grouping.rows, ...grouping.columns].map((key) =>
    isLineDimension(key)
      ? `(${key} = '')::INTEGER AS total_${key}`
      : `GROUPING(${key})::INTEGER AS total_${key}`,
  );
}

function prefixes<T>(list: readonly T[]): T[][] {
  return Array.from({ length: list.length + 1 }, (_, length) => list.slice(0, length));
}

/** The groups: all groupings at once, or with totals every prefix of rows with every one of columns. */
function setsSql(grouping: Grouping, keys: readonly Dimension[]): string {
  const lines = keys.filter(isLineDimension);
  if (!grouping.totals) return ['measure', ...keys].join(', ');
  const sets = prefixes(grouping.rows).flatMap((rows) =>
    prefixes(grouping.columns).map((columns) => {
      const set = new Set<string>(['measure', ...grouping.always, ...lines, ...rows, ...columns]);
      return ['measure', ...keys].filter((key) => set.has(key)).join(', ');
    }),
  );
  return `GROUPING SETS (${[...new Set(sets)].map((set) => `(${set})`).join(', ')})`;
}

/** Lines of the form are split in the parts, not by the sets: keeps the combinations that are wanted. */
function keptSql(grouping: Grouping, lines: readonly LineDimension[]): string {
  if (lines.length === 0) return 'true';
  if (!grouping.totals) return lines.map((line) => `${line} <> ''`).join(' AND ');
  const side = (list: readonly Dimension[]): string =>
    `(${prefixes(list)
      .map(
        (prefix) =>
          list.map((key, at) => `total_${key} = ${at < prefix.length ? 0 : 1}`).join(' AND ') ||
          'true',
      )
      .join(' OR ')})`;
  return `${side(grouping.rows)} AND ${side(grouping.columns)}`;
}

/** A count is its sum, a rate the ratio of the sums where `ratioOf` has one. */
function valueSql(view: View): string {
  const kinds = Map.groupBy(view.measures, (id) => kindOf(view, id));
  const of = (kind: Kind): string =>
    `measure IN (${(kinds.get(kind) ?? ['']).map(literal).join(', ')})`;
  return `WHEN ${of('count')} THEN k WHEN n > 0 AND k >= 0 AND (k <= n OR ${of('exceeding')}) THEN k / n`;
}

type Kind = 'count' | 'share' | 'exceeding';

function kindOf(view: View, id: string): Kind {
  const measure = measureOf(id);
  const denominator = denominatorOf(measure, view.denominator);
  if (denominator === null) return 'count';
  return mayExceed(measure.numerator, denominator.sum) ? 'exceeding' : 'share';
}

const comparisons = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;

function thresholdsSql(view: View, parameters: Parameters): string {
  const conditions = view.filters
    .filter(isFigureFilter)
    .map(
      (filter) =>
        `figures.${filter.field} ${comparisons[filter.op]} ${parameters.add(filter.value)}`,
    );
  return conditions.join(' AND ') || 'true';
}

/** Without totals the groupings asked for come first; a pivot has the implied ones outermost. */
function askedFirst(grouping: Grouping): Dimension[] {
  return [...new Set<Dimension>([...grouping.rows, ...grouping.columns, ...grouping.always])];
}

function orderSql(view: View, keys: readonly Dimension[]): string {
  const natural = [
    ...keys.flatMap((key) => orderOf(key)),
    `list_position([${view.measures.map(literal).join(', ')}], measure)`,
  ];
  const { sort } = view;
  if (sort === null) return natural.join(', ');
  const way = sort.descending ? 'DESC' : 'ASC';
  const key = keys.find((one) => one === sort.by);
  if (key) return [...orderOf(key, way), ...natural].join(', ');
  if (!['k', 'n', 'value', 'reports'].includes(sort.by)) return natural.join(', ');
  const first = `figures.${sort.by}) FILTER (WHERE measure = ${literal(view.measures[0] ?? '')}`;
  const groups =
    keys.length > 0 ? `PARTITION BY ${keys.map((one) => `figures.${one}`).join(', ')}` : '';
  return [`max(${first}) OVER (${groups}) ${way} NULLS LAST`, ...natural].join(', ');
}
