import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber, formatPercent, formatTick } from '../text/number.ts';
import { drawnPoints, type ChartModel, type Point } from './chartModel.ts';
import { ink, lineStyles, outcomeColours } from './palette.ts';
import { stackOption } from './stack.ts';
import { trendOption } from './trend.ts';

/** Words that stand in the picture. */
export interface ChartWords {
  readonly formBreak: string;
}

/** The option of a model; the same on the server and in the browser. */
export function figureChart(model: ChartModel, words: ChartWords): EChartsCoreOption {
  return pictures[model.kind](model, words);
}

/** Height in CSS pixels that the picture wants. */
export function chartHeight(model: ChartModel): number {
  const lanes = model.categories.length;
  if (model.kind === 'line') return 360;
  if (model.kind === 'strip') return 320;
  const each =
    model.kind === 'heat'
      ? 34
      : model.kind === 'bar' && !alone(model)
        ? 18 * model.series.length + 12
        : 30;
  return Math.max(140, 56 + Math.min(lanes, 200) * each);
}

type Picture = (model: ChartModel, words: ChartWords) => EChartsCoreOption;

const pictures: Readonly<Record<ChartModel['kind'], Picture>> = {
  line: (model, words) =>
    trendOption({
      lines: model.series.map((lane, at) => ({
        name: lane.label,
        points: model.categories.map((category, index) => ({
          year: Number(category.id),
          value: model.points[at]?.[index]?.value ?? null,
          faint: model.points[at]?.[index]?.faint ?? false,
        })),
      })),
      unit: model.unit,
      breakBefore: model.breakBefore,
      breakLabel: words.formBreak,
    }),
  stack: (model) =>
    stackOption(
      model.series.map((lane, at) => ({
        id: lane.id,
        name: lane.label,
        colour: colourOf(lane.id, at),
      })),
      model.categories.map((category, index) => ({
        label: category.id === model.here ? `▶ ${category.label}` : category.label,
        values: model.points.some((lane) => lane[index]?.value != null)
          ? model.points.map((lane) => lane[index]?.value ?? 0)
          : null,
      })),
    ),
  bar: barOption,
  heat: heatOption,
  strip: stripOption,
};

/** Outcome groups keep their colour, rows take that of their group; the rest goes by order. */
export function colourOf(id: string, at: number): string {
  const group = id.split('~').map((one) => one.split('.')[0] ?? one);
  const outcome = group.find((one) => Object.hasOwn(outcomeColours, one));
  if (outcome) return outcomeColours[outcome] ?? ink.accent;
  const colours = Object.values(outcomeColours);
  return at < lineStyles.length
    ? (lineStyles[at]?.colour ?? ink.accent)
    : (colours[at % colours.length] ?? ink.accent);
}

function formatOf(model: ChartModel): (value: number) => string {
  return model.unit === 'percent' ? formatPercent : formatNumber;
}

function brief(label: string): string {
  return label.length > 16 ? `${label.slice(0, 15)}…` : label;
}

const categoryAxis = (model: ChartModel): object => ({
  type: 'category',
  inverse: true,
  data: model.categories.map((lane) => (lane.id === model.here ? `▶ ${lane.label}` : lane.label)),
  axisLine: { lineStyle: { color: ink.strong } },
  axisTick: { show: false },
  axisLabel: { color: ink.text, formatter: brief },
});

/** On a narrow screen names leave at least half of the width to the figures. */
const narrowNames = (right: number): object => ({
  media: [
    {
      query: { maxWidth: 520 },
      option: {
        grid: { left: 12, right },
        yAxis: { axisLabel: { width: 104, overflow: 'truncate' } },
      },
    },
  ],
});

const valueAxis = (model: ChartModel): object => ({
  type: 'value',
  min: 0,
  ...(model.unit === 'percent' && highest(model) <= 1 ? { max: 1, interval: 0.25 } : {}),
  splitNumber: 4,
  splitLine: { lineStyle: { color: ink.rule } },
  axisLabel: {
    color: ink.soft,
    hideOverlap: true,
    formatter: model.unit === 'percent' ? formatTick : formatNumber,
  },
});

function highest(model: ChartModel): number {
  return Math.max(0, ...drawnPoints(model.points.flat()).map((point) => point.value));
}

/** Has no category figures of two series? */
function alone(model: ChartModel): boolean {
  return model.categories.every((_, at) => model.points.filter((lane) => lane[at]).length <= 1);
}

/** Series are populations: a category mostly has one, so the bars lie over each other. */
function barOption(model: ChartModel): EChartsCoreOption {
  return {
    ...narrowNames(52),
    grid: {
      left: 4,
      right: 64,
      top: 8,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: valueAxis(model),
    yAxis: categoryAxis(model),
    series: model.series.map((lane, at) => ({
      type: 'bar',
      name: lane.label,
      barMaxWidth: 22,
      barMinHeight: 2,
      barGap: alone(model) ? '-100%' : '10%',
      color: colourOf(lane.id, at),
      data: (model.points[at] ?? []).map((point) => barOf(point)),
    })),
  };
}

/** A figure that may not be drawn has no bar, but its words: `2/5`, `[未报]`. */
function barOf(point: Point | null): object {
  if (point === null) return { value: null };
  return {
    value: point.value ?? 0,
    itemStyle: { opacity: point.value === null ? 0 : point.faint ? 0.45 : 1 },
    label: {
      show: true,
      position: 'right',
      opacity: 1,
      color: point.faint || point.value === null ? ink.soft : ink.text,
      formatter: point.text,
    },
  };
}

function heatOption(model: ChartModel, words: ChartWords): EChartsCoreOption {
  const values = drawnPoints(model.points.flat()).map((point) => point.value);
  const format = formatOf(model);
  const edge = breakEdge(model);
  return {
    ...narrowNames(8),
    grid: {
      left: 4,
      right: 8,
      top: edge === null ? 36 : 52,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: [
      {
        type: 'category',
        position: 'top',
        data: model.series.map((lane) => lane.label),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: ink.text, formatter: brief },
      },
      { type: 'value', show: false, min: 0, max: model.series.length },
    ],
    yAxis: categoryAxis(model),
    visualMap: {
      show: false,
      seriesIndex: 0,
      min: Math.min(0, ...values),
      max: Math.max(...values, model.unit === 'percent' ? 0.01 : 1),
      inRange: { color: [ink.paper, ink.accent] },
    },
    series: [
      {
        type: 'heatmap',
        data: model.points.flatMap((lane, x) =>
          lane.flatMap((point, y) => (point ? [cellOf(point, x, y, format)] : [])),
        ),
        itemStyle: { borderColor: ink.rule, borderWidth: 1 },
        label: {
          show: true,
          color: ink.text,
          textBorderColor: ink.paper,
          textBorderWidth: 3,
        },
        labelLayout: fitted,
      },
      ...(edge === null ? [] : [breakLine(edge, words)]),
    ],
  };
}

/** A cell; one whose figure may not be drawn has no shade but a dashed frame and its words. */
function cellOf(point: Point, x: number, y: number, format: (value: number) => string): object {
  if (point.value !== null)
    return { value: [x, y, point.value], label: { formatter: format(point.value) } };
  return {
    value: [x, y, 0],
    visualMap: false,
    itemStyle: { color: ink.paper, borderColor: ink.strong, borderType: 'dashed' },
    label: { formatter: point.text, color: ink.soft },
  };
}

/** A label and its mark as ECharts has placed them, in pixels. */
interface PlacedLabel {
  readonly rect: { readonly width: number };
  readonly labelRect: { readonly width: number };
}

const [labelSize, leastLabelSize] = [12, 8];

/** A label too wide for its cell is set smaller; one that still does not fit is left out. */
function fitted({ rect, labelRect }: PlacedLabel): object {
  const size = Math.floor((labelSize * (rect.width - 2)) / labelRect.width);
  if (size >= labelSize) return {};
  return size < leastLabelSize ? { x: -1000 } : { fontSize: size };
}

/** Columns left of the change of the form, where years stand side by side and cross it. */
function breakEdge({ series, breakBefore }: ChartModel): number | null {
  const at = series.findIndex((lane) => lane.id === String(breakBefore));
  if (breakBefore === null || at < 0) return null;
  const ascending = Number(series[0]?.id) < breakBefore;
  return ascending ? at : at + 1;
}

function breakLine(edge: number, words: ChartWords): object {
  return {
    type: 'scatter',
    xAxisIndex: 1,
    silent: true,
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: ink.text, type: 'dashed', width: 2 },
      label: { formatter: words.formBreak, color: ink.soft, position: 'start', distance: 24 },
      data: [{ xAxis: edge }],
    },
  };
}

/** The dot of the organ that is marked: its shape, size and name, not its colour alone. */
function hereMark(name: string): object {
  return {
    symbol: 'diamond',
    symbolSize: 18,
    itemStyle: { color: ink.text, borderColor: ink.paper, borderWidth: 2 },
    label: {
      show: true,
      position: 'top',
      color: ink.text,
      fontWeight: 'bold',
      textBorderColor: ink.paper,
      textBorderWidth: 3,
      formatter: name,
    },
  };
}

/** Every group as a dot on its value; dots that would cover each other are stacked. */
function stripOption(model: ChartModel): EChartsCoreOption {
  const values = drawnPoints(model.points.flat()).map((point) => point.value);
  const width = (Math.max(...values, 0) - Math.min(...values, 0)) / 60 || 1;
  return {
    grid: {
      left: 8,
      right: 24,
      top: 16,
      bottom: 32,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { ...valueAxis(model), axisLine: { lineStyle: { color: ink.strong } } },
    yAxis: { type: 'value', show: false, min: 0 },
    series: model.series.map((lane, at) => {
      const heights = new Map<number, number>();
      return {
        type: 'scatter',
        name: lane.label,
        symbolSize: 8,
        color: colourOf(lane.id, at),
        data: (model.points[at] ?? []).flatMap((point, index) => {
          if (!point || point.value === null) return [];
          const value = point.value;
          const bin = Math.floor(value / width);
          const height = (heights.get(bin) ?? 0) + 1;
          heights.set(bin, height);
          const category = model.categories[index];
          const name = category?.label ?? '';
          const here = model.here !== null && category?.id === model.here;
          return [{ value: [value, height], name, ...(here ? hereMark(name) : {}) }];
        }),
      };
    }),
  };
}
