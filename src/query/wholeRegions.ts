import { isLineDimension, type Dimension } from '../view/dimensions.ts';
import { isFigureFilter } from '../view/filter.ts';
import type { View } from '../view/view.ts';

/** Groupings by region, widest first. */
export const regionDimensions = ['province', 'city', 'county'] as const;
/** One of them. */
export type RegionDimension = (typeof regionDimensions)[number];

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
