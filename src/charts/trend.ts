import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber, formatPercent, formatTick } from '../text/number.ts';
import { ink, lineStyles } from './palette.ts';

/** `value` `null` = no figure: the line breaks there; `faint`: n from 10 to 29. */
export interface TrendPoint {
  readonly year: number;
  readonly value: number | null;
  readonly faint?: boolean;
}

/** One line over the years. */
export interface TrendLine {
  readonly name: string;
  /** By year; `null` = no figure: the line breaks there. */
  readonly points: readonly TrendPoint[];
}

export interface Trend {
  readonly lines: readonly TrendLine[];
  readonly unit: 'count' | 'percent';
  /** Name of the unit above the axis. */
  readonly unitName?: string;
  /** A new edition of the form is used from this year on; `null` = one edition throughout. */
  readonly breakBefore: number | null;
  /** Words on the break mark. */
  readonly breakLabel: string;
}

/** Room for the names of lines, in pixels. */
const nameWidth = 112;

/** Lines over the years with the change of the form marked; lines are labelled at their end. */
export function trendOption(trend: Trend): EChartsCoreOption {
  const years = trend.lines.flatMap((line) => line.points.map((point) => point.year));
  return {
    grid: {
      left: 8,
      right: trend.lines.length > 1 ? nameWidth : 84,
      top: 30,
      bottom: 30,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: Math.min(...years) - 0.25,
      max: Math.max(...years) + 0.25,
      interval: 1,
      axisLine: { lineStyle: { color: ink.strong } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...(trend.unitName === undefined
        ? {}
        : { name: trend.unitName, nameTextStyle: { color: ink.soft, align: 'left' } }),
      ...(trend.unit === 'count' ? { minInterval: 1 } : {}),
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.rule } },
      axisLabel: {
        color: ink.soft,
        formatter: trend.unit === 'percent' ? formatTick : formatNumber,
      },
    },
    series: [
      ...trend.lines.map((line, at) => lineSeries(trend, line, at)),
      ...(trend.lines.length > 1 ? [lineNames(trend.lines)] : []),
      yearLabels([...new Set(years)], trend),
    ],
  };
}

function lineSeries(trend: Trend, line: TrendLine, at: number): object {
  const style = lineStyles[at % lineStyles.length] ?? lineStyles[0];
  const lone = trend.lines.length === 1;
  const format = trend.unit === 'percent' ? formatPercent : formatNumber;
  return {
    type: 'line',
    name: line.name,
    connectNulls: false,
    symbol: style.symbol,
    symbolSize: 8,
    color: style.colour,
    lineStyle: { width: 2, type: style.dash },
    data: line.points.map((point) => ({
      value: [point.year, point.value],
      words: `${line.name} ${point.year}：${point.value === null ? '' : format(point.value)}`,
      ...(point.faint ? { itemStyle: { opacity: 0.4 } } : {}),
    })),
    label: {
      show: lone,
      color: ink.text,
      textBorderColor: ink.paper,
      textBorderWidth: 3,
      formatter: (one: { value: [number, number | null] }) =>
        one.value[1] === null ? '' : format(one.value[1]),
    },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

/** The name of each line at its last figure, moved down where another ends close above it. */
function lineNames(lines: readonly TrendLine[]): object {
  const ends = lines.flatMap((line, at) => {
    const last = line.points.findLast((point) => point.value !== null);
    const { colour } = lineStyles[at % lineStyles.length] ?? lineStyles[0];
    if (!last || last.value === null) return [];
    return [{ value: [last.year, last.value] as const, name: line.name, label: { color: colour } }];
  });
  let bottom = 0;
  return {
    type: 'scatter',
    symbolSize: 0,
    silent: true,
    data: ends.sort((a, b) => b.value[1] - a.value[1]),
    label: {
      show: true,
      position: 'right',
      distance: 10,
      formatter: '{b}',
      width: nameWidth - 6,
      overflow: 'truncate',
      textBorderColor: ink.paper,
      textBorderWidth: 3,
    },
    labelLayout: ({ dataIndex, labelRect }: PlacedLabel) => {
      const y = dataIndex === 0 ? labelRect.y : Math.max(labelRect.y, bottom);
      bottom = y + labelRect.height + 2;
      return { dy: y - labelRect.y };
    },
  };
}

/** What ECharts tells of a label that it has placed, in pixels. */
interface PlacedLabel {
  readonly dataIndex: number;
  readonly labelRect: { readonly y: number; readonly height: number };
}

/** Years under the axis (a value axis would print 2,019) and the mark of the new form. */
function yearLabels(years: readonly number[], trend: Trend): object {
  return {
    type: 'scatter',
    symbolSize: 0,
    silent: true,
    data: years.map((year) => [year, 0]),
    label: {
      show: true,
      position: 'bottom',
      distance: 8,
      color: ink.soft,
      formatter: (one: { value: [number, number] }) => String(one.value[0]),
    },
    ...(trend.breakBefore === null
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: ink.strong, type: 'dashed' },
            label: { formatter: trend.breakLabel, color: ink.soft, position: 'end' },
            data: [{ xAxis: trend.breakBefore - 0.5 }],
          },
        }),
  };
}
