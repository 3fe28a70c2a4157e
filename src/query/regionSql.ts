import { leastOrgans, levelOrder } from '../measure/region.ts';
import type { View } from '../view/view.ts';
import { literal } from './query.ts';
import type { RegionDimension } from './wholeRegions.ts';

/** As what a report can speak for its region: government, zone, own or other. */
export function voiceSql(dimension: RegionDimension): string {
  const order = `[${levelOrder.map(literal).join(', ')}]`;
  const here = `scope = 'aggregate' AND region = ${dimension}`;
  const above = `list_position(${order}, level) < list_position(${order}, ${literal(dimension)})`;
  return `CASE WHEN ${here} AND kind = 'government' THEN 'government'
    WHEN ${here} AND kind = 'zone_committee' AND ${above} THEN 'zone'
    WHEN scope = 'own' THEN 'own' ELSE 'other' END`;
}

/**
 * The parts that speak for their region, with `basis`; where only the organs one by one do, none
 * of them is added up: their `gap` becomes `few`.
 */
export function spokenSql(keys: readonly string[], view: View): string {
  const group = `PARTITION BY ${['measure', ...keys].join(', ')}`;
  const count = (condition: string): string =>
    `count(*) FILTER (WHERE ${condition}) OVER (${group})`;
  return `told AS (
SELECT *, ${count("voice = 'government'")} AS governments, ${count("voice = 'zone'")} AS zones,
  ${count(`voice = 'own' AND gap IS NULL${view.contested ? '' : ' AND NOT contested'}`)} AS owns
FROM parts
),
based AS (
SELECT *, CASE WHEN governments = 1 OR (governments = 0 AND zones = 1) THEN 'aggregate'
  WHEN owns >= ${leastOrgans} THEN 'pooled' ELSE 'each' END AS basis
FROM told
),
spoken AS (
SELECT * REPLACE (CASE WHEN basis = 'each' THEN coalesce(gap, 'few') ELSE gap END AS gap)
FROM based
WHERE CASE basis WHEN 'aggregate' THEN voice = CASE governments WHEN 1 THEN 'government' ELSE 'zone' END
  WHEN 'pooled' THEN voice = 'own' ELSE true END
)`;
}
