import type { EChartsCoreOption } from 'echarts/core';
import { contestedMark } from '../text/contested.ts';
import { formatNumber, formatPercent } from '../text/number.ts';
import { brief, categoryAxis, narrowNames } from './axes.ts';
import { drawnPoints, type ChartModel, type Point } from './chartModel.ts';
import { ink } from './palette.ts';

/** A table of shaded cells: categories below each other, series side by side. */
export function heatOption(model: ChartModel, breakLabel: string): EChartsCoreOption {
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
      ...(edge === null ? [] : [breakLine(edge, breakLabel)]),
    ],
  };
}

const hollow = { color: ink.paper, borderColor: ink.strong, borderWidth: 2 };

/** A cell; one whose figure may not be drawn has no shade but a dashed frame and its words. */
function cellOf(point: Point, x: number, y: number, format: (value: number) => string): object {
  if (point.value !== null)
    return {
      value: [x, y, point.value],
      label: { formatter: `${format(point.value)}${point.contested ? contestedMark : ''}` },
      ...(point.contested ? { visualMap: false, itemStyle: hollow } : {}),
    };
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

function breakLine(edge: number, label: string): object {
  return {
    type: 'scatter',
    xAxisIndex: 1,
    silent: true,
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: ink.text, type: 'dashed', width: 2 },
      label: { formatter: label, color: ink.soft, position: 'start', distance: 24 },
      data: [{ xAxis: edge }],
    },
  };
}

function formatOf(model: ChartModel): (value: number) => string {
  return model.unit === 'percent' ? formatPercent : formatNumber;
}
