import { drawnFigure, type DrawnFigure } from './drawnFigure.ts';
import { joinsOf } from '../measure/joins.ts';
import { measureOf } from '../measure/measures.ts';
import { denominatorOf } from '../measure/denominatorOf.ts';
import { groupingOf, keysOf } from '../query/grouping.ts';
import { standingOf, type FigureRow } from '../query/figureRow.ts';
import { contestedMark } from '../text/contested.ts';
import { valueName } from '../text/explore.ts';
import type { Language } from '../text/language.ts';
import { valueText } from '../text/valueText.ts';
import { isLineDimension, type Dimension } from '../view/dimensions.ts';
import type { View } from '../view/view.ts';

/** A figure in a chart; `faint`: n from 10 to 29. */
export interface Point {
  /** `null`: nothing that may be drawn; `text` says why. */
  readonly value: number | null;
  readonly text: string;
  readonly faint: boolean;
  /** Are contested reports in it? Such a figure is drawn hollow and carries the mark. */
  readonly contested: boolean;
  /** The figure as a picture shows it; `null` where there is none. */
  readonly figure: DrawnFigure | null;
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
  /** By series, then category; `null` = no report there. */
  readonly points: readonly (readonly (Point | null)[])[];
  /** By series, then category: may a line lead here from the category before? */
  readonly joined: readonly (readonly boolean[])[];
  /** Does each figure stand for one organ, the same along a series? */
  readonly oneOrgan: boolean;
  /** First year on the newer form when the series crosses the break, else `null`. */
  readonly breakBefore: number | null;
  /** Category of the organ that the view marks, `null` = none. */
  readonly here: string | null;
}

const mostLines = 8;
const mostBars = 40;

/** The first measure of the view as a chart; several populations are separate series. */
export function chartModel(view: View, rows: readonly FigureRow[], language: Language): ChartModel {
  const measure = measureOf(view.measures[0] ?? '');
  const own = rows.filter((row) => row.measure === measure.id);
  const percent = denominatorOf(measure, view.denominator) !== null;
  const { axes, others, stacked } = sidesOf(view, own, percent);
  const found = lanesOf(own, axes, language);
  const years = axes.length === 1 && axes[0] === 'year';
  const categories = years && !stacked ? everyYear(found) : found;
  const series = byRank(lanesOf(own, others, language), own, others);
  const at = new Map(own.map((row) => [`${laneId(row, axes)}|${laneId(row, others)}`, row]));
  const points = series.map((lane) =>
    categories.map((category) => pointOf(at.get(`${category.id}|${lane.id}`), language)),
  );
  const kind = stacked ? 'stack' : kindOf(axes[0], others, categories.length, series.length);
  const acrossYears = kind === 'heat' && others.length === 1 && others[0] === 'year';
  return {
    kind,
    unit: percent ? 'percent' : 'count',
    categories,
    series,
    points,
    joined: points.map((lane) => joinsOf(lane.map((point) => point && standingOf(point.row)))),
    oneOrgan: view.organisations.length === 1 || [...axes, ...others].includes('organisation'),
    breakBefore: (years && !stacked) || acrossYears ? breakYear(own) : null,
    here: markedIn(view, categories, axes),
  };
}

function markedIn(
  { here }: View,
  categories: readonly Lane[],
  axes: readonly Dimension[],
): string | null {
  const at = axes.indexOf('organisation');
  if (here === null || at < 0) return null;
  return categories.find(({ id }) => id.split('~')[at] === here)?.id ?? null;
}

/** Counts split along the form are bars of 100 %: the split is the series, the rest the bars. */
function sidesOf(
  view: View,
  rows: readonly FigureRow[],
  percent: boolean,
): { axes: Dimension[]; others: Dimension[]; stacked: boolean } {
  const grouping = groupingOf(view);
  const axis = grouping.rows.slice(0, 1);
  const found = keysOf(grouping).filter((key) => !axis.includes(key) && varies(rows, key));
  const others = found.length > 1 ? withoutPopulation(rows, axis, found) : found;
  const split = [...others, ...axis].find(isLineDimension);
  const rest = [...axis, ...others].filter((key) => key !== split);
  if (split === undefined || percent || rest.length === 0)
    return { axes: axis, others, stacked: false };
  const bars = new Set(rows.map((row) => laneId(row, rest))).size;
  if (bars > mostBars) return { axes: axis, others, stacked: false };
  return { axes: rest, others: [split], stacked: true };
}

/** Where the other groupings tell the figures apart, the population is left to the table. */
function withoutPopulation(
  rows: readonly FigureRow[],
  axis: readonly Dimension[],
  others: readonly Dimension[],
): Dimension[] {
  const lean = others.filter((key) => key !== 'population');
  const apart = new Set(rows.map((row) => laneId(row, [...axis, ...lean]))).size === rows.length;
  return apart ? lean : [...others];
}

/** Series stand in the order of their groupings, whatever the rows are sorted by. */
function byRank(
  lanes: readonly Lane[],
  rows: readonly FigureRow[],
  keys: readonly Dimension[],
): Lane[] {
  const ranks = new Map(
    rows.map((row) => [laneId(row, keys), keys.map((key) => row.ranks[key] ?? 0)]),
  );
  return [...lanes].sort((a, b) => {
    const [x = [], y = []] = [ranks.get(a.id), ranks.get(b.id)];
    const at = x.findIndex((rank, index) => rank !== y[index]);
    return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
  });
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

export type DrawnPoint = Point & { readonly value: number };

/** The points that have a place in the picture. */
export function drawnPoints(points: readonly (Point | null)[]): DrawnPoint[] {
  return points.filter((point): point is DrawnPoint => point !== null && point.value !== null);
}

/** The row behind a mark of the picture. */
export function rowAt(model: ChartModel, series: number, index: number): FigureRow | null {
  if (model.kind === 'heat')
    return model.points.flat().filter((point) => point)[index]?.row ?? null;
  const lane = model.points[series] ?? [];
  const point = model.kind === 'strip' ? drawnPoints(lane)[index] : lane[index];
  return point?.row ?? null;
}

function pointOf(row: FigureRow | undefined, language: Language): Point | null {
  if (!row) return null;
  const { main, faint, number } = valueText(language, row);
  const contested = row.contested > 0;
  const text = contested ? `${main}${contestedMark}` : main;
  const { k, n, value } = row;
  const figure = k === null ? null : drawnFigure(language, { k, n, value });
  return { value: number, text, faint, contested, figure, row };
}

function kindOf(
  axis: Dimension | undefined,
  others: readonly Dimension[],
  categories: number,
  series: number,
): ChartKind {
  if (axis === 'year' && series <= mostLines) return 'line';
  if (others.some((key) => key !== 'population')) return 'heat';
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
