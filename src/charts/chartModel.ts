import { display } from '../measure/display.ts';
import { measureOf } from '../measure/measures.ts';
import { denominatorOf } from '../measure/value.ts';
import { groupingOf, keysOf } from '../query/chartQuery.ts';
import type { FigureRow } from '../query/figureRow.ts';
import { valueName } from '../text/explore.ts';
import type { Language } from '../text/language.ts';
import { isLineDimension, type Dimension } from '../view/dimensions.ts';
import type { View } from '../view/view.ts';

/** A figure in a chart; `faint`: n from 10 to 29. */
export interface Point {
  readonly value: number;
  readonly faint: boolean;
  readonly row: FigureRow;
}

export interface Lane {
  readonly id: string;
  readonly label: string;
}

/** Which picture fits: lines over years, bars, bars of 100 %, a heat map, or a distribution. */
export type ChartKind = 'line' | 'bar' | 'stack' | 'heat' | 'strip';

/** The figures of a view laid out for a chart. */
export interface ChartModel {
  readonly kind: ChartKind;
  readonly unit: 'count' | 'percent';
  readonly categories: readonly Lane[];
  readonly series: readonly Lane[];
  /** By series, then category; `null` = no figure that may be drawn. */
  readonly points: readonly (readonly (Point | null)[])[];
  /** First year on the newer form when the series crosses the break, else `null`. */
  readonly breakBefore: number | null;
}

const mostLines = 8;
const mostBars = 40;

/** The first measure of the view as a chart; several populations are separate series. */
export function chartModel(view: View, rows: readonly FigureRow[], language: Language): ChartModel {
  const measure = measureOf(view.measures[0] ?? '');
  const own = rows.filter((row) => row.measure === measure.id);
  const grouping = groupingOf(view);
  const [axis] = grouping.rows;
  const others = keysOf(grouping).filter((key) => key !== axis && varies(own, key));
  const found = lanesOf(own, axis ? [axis] : [], language);
  const categories = axis === 'year' ? everyYear(found) : found;
  const series = lanesOf(own, others, language);
  const at = new Map(
    own.map((row) => [`${laneId(row, axis ? [axis] : [])}|${laneId(row, others)}`, row]),
  );
  const points = series.map((lane) =>
    categories.map((category) => pointOf(at.get(`${category.id}|${lane.id}`))),
  );
  const percent = denominatorOf(measure, view.denominator) !== null;
  return {
    kind: kindOf(axis, others, categories.length, series.length, percent),
    unit: percent ? 'percent' : 'count',
    categories,
    series,
    points,
    breakBefore: axis === 'year' ? breakYear(own) : null,
  };
}

function varies(rows: readonly FigureRow[], key: Dimension): boolean {
  return new Set(rows.map((row) => row.keys[key])).size > 1;
}

function laneId(row: FigureRow, keys: readonly Dimension[]): string {
  return keys.map((key) => String(row.keys[key] ?? '')).join('~');
}

function lanesOf(
  rows: readonly FigureRow[],
  keys: readonly Dimension[],
  language: Language,
): Lane[] {
  const lanes = rows.map((row) => ({
    id: laneId(row, keys),
    label: keys.map((key) => valueName(language, key, row.keys[key], row.names[key])).join(' · '),
  }));
  return [...new Map(lanes.map((lane) => [lane.id, lane])).values()];
}

/** A year without a figure keeps its place, so that lines break there. */
function everyYear(lanes: readonly Lane[]): readonly Lane[] {
  const years = lanes.map((lane) => Number(lane.id)).filter(Number.isInteger);
  if (years.length !== lanes.length || years.length === 0) return lanes;
  const first = Math.min(...years);
  const ascending = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
  const all = lanes[0]?.id === String(first) ? ascending : ascending.reverse();
  return all.map((year) => ({ id: String(year), label: String(year) }));
}

/** The row behind a mark of the picture. */
export function rowAt(model: ChartModel, series: number, index: number): FigureRow | null {
  if (model.kind === 'heat')
    return model.points.flat().filter((point) => point)[index]?.row ?? null;
  const lane = model.points[series] ?? [];
  const point = model.kind === 'strip' ? lane.filter((one) => one)[index] : lane[index];
  return point?.row ?? null;
}

/** A percentage over fewer than 10 is not drawn. */
function pointOf(row: FigureRow | undefined): Point | null {
  if (!row || row.value === null || row.k === null) return null;
  const shown = display({ k: row.k, n: row.n, value: row.value });
  if (shown.kind === 'fraction') return null;
  return { value: row.value, faint: shown.kind === 'interval', row };
}

function kindOf(
  axis: Dimension | undefined,
  others: readonly Dimension[],
  categories: number,
  series: number,
  percent: boolean,
): ChartKind {
  const split = others.find(isLineDimension);
  if (split && !percent && categories <= mostBars) return 'stack';
  if (axis === 'year' && series <= mostLines) return 'line';
  const apart = others.filter((key) => key !== 'population');
  if (apart.length > 0) return 'heat';
  return categories > mostBars ? 'strip' : 'bar';
}

function breakYear(rows: readonly FigureRow[]): number | null {
  const years = rows.flatMap((row) =>
    typeof row.keys.year === 'number' ? [{ year: row.keys.year, form: row.forms[1] }] : [],
  );
  const forms = [...new Set(years.map((one) => one.form))].sort();
  const newest = forms.at(-1);
  if (forms.length < 2 || newest === undefined) return null;
  const first = Math.min(...years.filter((one) => one.form === newest).map((one) => one.year));
  return years.some((one) => one.year < first) ? first : null;
}
