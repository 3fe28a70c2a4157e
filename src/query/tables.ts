import { literal } from './query.ts';

/*
 * The only place that names tables of `gongkai.duckdb`. The layout behind the names may change;
 * what is below must then still give one row per report that counts, and the cells of a report.
 */

/** Reports that count (the latest version of each) with their organ and the regions above it. */
export const reportsSql = `SELECT r.report_id, r.organisation_id AS organisation, r.year, r.form, r.scope, r.reading,
    o.level, o.kind, o.function, o.region_code AS region,
    CASE WHEN r.scope = 'own' THEN 'own' ELSE r.scope || '_' || o.level END AS population,
    CASE 'province' WHEN a.level THEN a.region_code WHEN b.level THEN b.region_code
      WHEN c.level THEN c.region_code WHEN d.level THEN d.region_code END AS province,
    CASE 'city' WHEN a.level THEN a.region_code WHEN b.level THEN b.region_code
      WHEN c.level THEN c.region_code END AS city,
    CASE 'county' WHEN a.level THEN a.region_code WHEN b.level THEN b.region_code END AS county
  FROM reports r
  JOIN organisations o ON o.organisation_id = r.organisation_id
  LEFT JOIN regions a ON a.region_code = o.region_code
  LEFT JOIN regions b ON b.region_code = a.parent_code
  LEFT JOIN regions c ON c.region_code = b.parent_code
  LEFT JOIN regions d ON d.region_code = c.parent_code
  WHERE NOT EXISTS (SELECT 1 FROM reports later WHERE later.supersedes = r.report_id)`;

/** Value and state of some cells, one row per report of `base`: `c0`, `s0`, `c1`, `s1` … */
export function cellsSql(cells: readonly string[]): string {
  const columns = cells.flatMap((cell, at) => {
    const where = conditionOf(cell);
    return [
      `max(value) FILTER (WHERE ${where}) AS c${at}`,
      `max(state) FILTER (WHERE ${where}) AS s${at}`,
    ];
  });
  return `SELECT ${['report_id', ...columns].join(',\n    ')}
  FROM observations
  WHERE report_id IN (SELECT report_id FROM base) AND (${narrowed(cells)})
  GROUP BY report_id`;
}

function conditionOf(cell: string): string {
  const [table = '', row = '', column = ''] = cell.split('/');
  return `table_id = ${literal(table)} AND row_id = ${literal(row)} AND column_id = ${literal(column)}`;
}

function narrowed(cells: readonly string[]): string {
  const byTable = Map.groupBy(cells, (cell) => cell.split('/')[0] ?? '');
  return [...byTable]
    .map(([table, some]) => {
      const rows = [...new Set(some.map((cell) => literal(cell.split('/')[1] ?? '')))];
      const columns = [...new Set(some.map((cell) => literal(cell.split('/')[2] ?? '')))];
      return `table_id = ${literal(table)} AND row_id IN (${rows.join(', ')}) AND column_id IN (${columns.join(', ')})`;
    })
    .join(' OR ');
}

/** Name and sort key of the organs and regions that a column of ids names. */
export const nameJoins: Readonly<
  Record<'organisation' | 'region', (id: string, alias: string) => NameJoin>
> = {
  organisation: (id, alias) => ({
    join: `LEFT JOIN organisations ${alias} ON ${alias}.organisation_id = ${id}`,
    name: `${alias}.name`,
    short: `${alias}.name`,
    order: `${alias}.pinyin`,
  }),
  region: (id, alias) => ({
    join: `LEFT JOIN regions ${alias} ON ${alias}.region_code = ${id}`,
    name: `${alias}.full_name`,
    short: `${alias}.name`,
    order: `${alias}.region_code`,
  }),
};

export interface NameJoin {
  readonly join: string;
  readonly name: string;
  /** Without the names of the regions above. */
  readonly short: string;
  readonly order: string;
}
