import { leastOrgans, levelOrder } from '../measure/region.ts';
import { isLineDimension, type Dimension } from '../view/dimensions.ts';
import { isFigureFilter } from '../view/filter.ts';
import type { View } from '../view/view.ts';
import { literal } from './query.ts';

/** Groupings by region, widest first. */
export const regionDimensions = ['province', 'city', 'county'] as const;
type RegionDimension = (typeof regionDimensions)[number];

/** Groupings that leave of a region no more than a part. */
const beside: readonly Dimension[] = ['year', ...regionDimensions];

/**
 * The grouping whose figures are those of whole regions, so that they follow `regionAnswer`; `null`
 * where a condition or another grouping leaves a part of the region, and populations stand apart.
 */
export function wholeRegions(view: View, asked: readonly Dimension[]): RegionDimension | null {
  const finest = regionDimensions.findLast((one) => asked.includes(one));
  if (finest === undefined || view.tab === 'pivot' || view.panel !== null) return null;
  if (view.organisations.length > 0) return null;
  if (!asked.every((one) => beside.includes(one) || isLineDimension(one))) return null;
  const narrowed = view.filters.some(
    (filter) => !isFigureFilter(filter) && !isLineDimension(filter.field),
  );
  return narrowed || !view.regions.every((code) => holds(code, finest)) ? null : finest;
}

/** Is a region of that code as wide as the grouping, or wider? */
function holds(code: string, dimension: RegionDimension): boolean {
  if (code.endsWith('0000')) return true;
  if (dimension === 'province' || code.length > 6) return false;
  return dimension === 'county' || code.endsWith('00');
}

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
