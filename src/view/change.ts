import { findMeasure } from '../measure/measures.ts';
import { isLineDimension, type Dimension } from './dimensions.ts';
import { isFigureFilter, type FigureField, type WordField } from './filter.ts';
import { startView, type View } from './view.ts';

/** The view with other measures; groupings that the first of them cannot have are left out. */
export function withMeasures(view: View, measures: readonly string[]): View {
  const first = findMeasure(measures[0] ?? '');
  if (!first) return view;
  const fits = (one: Dimension): boolean => !isLineDimension(one) || first.splits.includes(one);
  const by = view.by.filter(fits);
  const wanted = first.only;
  return {
    ...view,
    measures,
    by: withOnly(by.length > 0 ? by : startView.by, wanted),
    pivotRows: view.pivotRows.filter(fits),
    pivotColumns: view.pivotColumns.filter(fits),
    denominator: first.alternatives.some((one) => one.id === view.denominator)
      ? view.denominator
      : null,
    sort: null,
  };
}

function withOnly(by: readonly Dimension[], wanted: Dimension | null): readonly Dimension[] {
  if (wanted === null || by.includes(wanted)) return by;
  return [by[0] ?? 'year', wanted];
}

/** The view with a value of a word field ticked or not. */
export function withWord(view: View, field: WordField, value: string, on: boolean): View {
  const before = view.filters.find(
    (filter) => !isFigureFilter(filter) && filter.field === field && filter.op === 'in',
  );
  const values = before && !isFigureFilter(before) ? before.values : [];
  const next = on ? [...new Set([...values, value])] : values.filter((one) => one !== value);
  const others = view.filters.filter((filter) => filter !== before);
  return {
    ...view,
    filters: next.length === 0 ? others : [...others, { field, op: 'in', values: next }],
  };
}

/** The view with a least figure, `null` = no threshold. */
export function withLeast(view: View, field: FigureField, least: number | null): View {
  const others = view.filters.filter(
    (filter) => !(isFigureFilter(filter) && filter.field === field && filter.op === 'ge'),
  );
  return {
    ...view,
    filters: least === null ? others : [...others, { field, op: 'ge', value: least }],
  };
}

/** The view with a year ticked or not; years are one range, so what lies between comes along. */
export function withYear(view: View, year: number, on: boolean): View {
  const { years } = view;
  if (on) {
    const from = Math.min(years?.from ?? year, year);
    return { ...view, years: { from, to: Math.max(years?.to ?? year, year) } };
  }
  if (years === null) return view;
  if (years.from === years.to) return { ...view, years: null };
  return {
    ...view,
    years:
      year === years.from ? { from: year + 1, to: years.to } : { from: years.from, to: year - 1 },
  };
}

/** The view with a region or organ ticked or not. */
export function withPlace(
  view: View,
  list: 'regions' | 'organisations',
  id: string,
  on: boolean,
): View {
  const others = view[list].filter((one) => one !== id);
  return { ...view, [list]: on ? [...others, id] : others };
}

/** The view without any condition. */
export function withoutConditions(view: View): View {
  return { ...view, years: null, regions: [], organisations: [], filters: [], panel: null };
}

/** Moves a grouping of the pivot within its list, to the other list, or out. */
export function movePivot(
  view: View,
  dimension: Dimension,
  to: { readonly list: 'pivotRows' | 'pivotColumns' | null; readonly at: number },
): View {
  const rows = view.pivotRows.filter((one) => one !== dimension);
  const columns = view.pivotColumns.filter((one) => one !== dimension);
  const put = (list: readonly Dimension[], here: boolean): readonly Dimension[] =>
    here ? [...list.slice(0, to.at), dimension, ...list.slice(to.at)] : list;
  return {
    ...view,
    pivotRows: put(rows, to.list === 'pivotRows').slice(0, 4),
    pivotColumns: put(columns, to.list === 'pivotColumns').slice(0, 3),
  };
}
