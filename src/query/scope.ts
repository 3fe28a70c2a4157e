import { measureOf } from '../measure/measures.ts';
import type { Dimension, ReportDimension } from '../view/dimensions.ts';
import { isFigureFilter } from '../view/filter.ts';
import type { View } from '../view/view.ts';
import { wholeRegions } from './wholeRegions.ts';

/**
 * Groupings that every figure of the view gets besides those asked for, so that nothing is added
 * that must not be: an aggregate never to its parts, nor to an aggregate of another level
 * (`population`; whole regions have one answer instead, a year at a time); a stock not over years;
 * amounts without a unit not at all.
 */
export function impliedDimensions(view: View, asked: readonly Dimension[]): ReportDimension[] {
  const implied: ReportDimension[] = [];
  const adds = view.measures.map((id) => measureOf(id).adds);
  const whole = !adds.includes('never') && wholeRegions(view, asked) !== null;
  if (!whole && !pinned(view, 'population')) implied.push('population');
  const yearly = whole || adds.some((one) => one !== 'always');
  if (yearly && !oneYear(view)) implied.push('year');
  if (adds.includes('never')) implied.push('organisation');
  return implied.filter((dimension) => !asked.includes(dimension));
}

function pinned(view: View, field: string): boolean {
  return view.filters.some(
    (filter) =>
      !isFigureFilter(filter) &&
      filter.field === field &&
      filter.op === 'in' &&
      filter.values.length === 1,
  );
}

function oneYear(view: View): boolean {
  return view.years !== null && view.years.from === view.years.to;
}
