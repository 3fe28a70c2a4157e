import { measureOf } from '../measure/measures.ts';
import type { Dimension, ReportDimension } from '../view/dimensions.ts';
import { isFigureFilter } from '../view/filter.ts';
import type { View } from '../view/view.ts';

/**
 * Groupings that every figure of the view gets besides those asked for, so that nothing is added
 * that must not be: an aggregate never to its parts, nor to an aggregate of another level
 * (`population`); a stock not over years; amounts without a unit not at all.
 */
export function impliedDimensions(view: View, asked: readonly Dimension[]): ReportDimension[] {
  const implied: ReportDimension[] = [];
  if (!pinned(view, 'population')) implied.push('population');
  const adds = view.measures.map((id) => measureOf(id).adds);
  if (adds.some((one) => one !== 'always') && !oneYear(view)) implied.push('year');
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
