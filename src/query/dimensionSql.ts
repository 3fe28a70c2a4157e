import { isLineDimension, type Dimension } from '../view/dimensions.ts';
import { literal } from './query.ts';
import { membersOf } from './split.ts';
import { nameJoins, type NameJoin } from './tables.ts';

const named: Partial<Record<Dimension, keyof typeof nameJoins>> = {
  organisation: 'organisation',
  province: 'region',
  city: 'region',
  county: 'region',
  region: 'region',
};

/** Order in which words stand; those that are not listed come by themselves. */
const orders: Partial<Record<Dimension, readonly string[]>> = {
  level: ['central', 'province', 'city', 'county', 'township'],
  kind: [
    'government',
    'government_office',
    'department',
    'subdistrict',
    'township_government',
    'zone_committee',
    'institution',
  ],
  scope: ['own', 'aggregate', 'unknown'],
};

/** The table that has the names of a grouping's ids, `null` when the ids speak for themselves. */
export function joinOf(dimension: Dimension): NameJoin | null {
  const table = named[dimension];
  return table ? nameJoins[table](`figures.${dimension}`, `names_${dimension}`) : null;
}

/** Sort keys of a grouping, one way or the other; totals (empty keys) come last both ways. */
export function orderOf(dimension: Dimension, way: 'ASC' | 'DESC' = 'ASC'): string[] {
  const sorted = (key: string): string => `${key} ${way} NULLS LAST`;
  const key = `figures.${dimension}`;
  const join = joinOf(dimension);
  if (join) return [sorted(join.order), sorted(key)];
  const list = isLineDimension(dimension) ? membersOf[dimension] : orders[dimension];
  return [sorted(list ? `list_position([${list.map(literal).join(', ')}], ${key})` : key)];
}
