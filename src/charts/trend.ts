import type { EChartsCoreOption } from 'echarts/core';
import { contestedMark } from '../text/contested.ts';
import { formatNumber, formatPercent, formatTick } from '../text/number.ts';
import { ink, lineStyles } from './palette.ts';
import type { Trend, TrendLine, TrendPoint } from './trendModel.ts';
import { fractionTexts, intervalSeries, reachSeries } from './trendMarks.ts';

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
      ...trend.lines.map((line, at) => pointSeries(trend, line, at)),
      ...trend.lines.map((line, at) => joinSeries(line, at)),
      ...trend.lines.flatMap((line, at) => intervalSeries(line, styleOf(at).colour)),
      ...fractionTexts(trend.lines),
      ...reachSeries(trend.reach == null ? null : [Math.max(...years), trend.reach]),
      ...(trend.lines.length > 1 ? [lineNames(trend.lines)] : []),
      yearLabels([...new Set(years)], trend),
    ],
  };
}

/** The points of a line, each by itself. */
function pointSeries(trend: Trend, line: TrendLine, at: number): object {
  const style = styleOf(at);
  const lone = trend.lines.length === 1;
  const format = trend.unit === 'percent' ? formatPercent : formatNumber;
  return {
    type: 'scatter',
    name: line.name,
    symbol: style.symbol,
    symbolSize: 8,
    color: style.colour,
    data: line.points.map((point) => ({
      value: [point.year, point.value],
      said: saidOf(point, lone, format),
      words: wordsOf(line.name, point, format),
      ...itemStyle(point, style.colour),
    })),
    label: {
      show: lone || line.points.some((point) => point.organs !== undefined || point.contested),
      position: 'top',
      color: lone ? ink.text : ink.soft,
      textBorderColor: ink.paper,
      textBorderWidth: 3,
      formatter: (one: { data: { said: string } }) => one.data.said,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

/** Pale for a small n; hollow for a contested figure. */
function itemStyle({ figure, contested }: TrendPoint, colour: string): object {
  if (contested)
    return { itemStyle: { color: ink.paper, borderColor: colour, borderWidth: 2 }, symbolSize: 10 };
  return figure?.faint ? { itemStyle: { opacity: 0.4 } } : {};
}

type Format = (value: number) => string;

/** What stands at a point: its figure where there is one line, and the number of organs. */
function saidOf(point: TrendPoint, lone: boolean, format: Format): string {
  if (point.value === null) return '';
  const organs = point.organs === undefined ? '' : `(${formatNumber(point.organs)})`;
  const mark = point.contested ? contestedMark : '';
  return `${lone ? format(point.value) : ''}${mark}${lone && organs !== '' ? ' ' : ''}${organs}`;
}

function wordsOf(name: string, point: TrendPoint, format: Format): string {
  const { year, value, organs, figure, contested } = point;
  if (value === null) return '';
  const mark = contested ? contestedMark : '';
  return `${name} ${year}：${figure?.line ?? format(value)}${mark}${organs === undefined ? '' : ` (${formatNumber(organs)})`}`;
}

/** The line itself: only from a point to one that it may be joined to. */
function joinSeries(line: TrendLine, at: number): object {
  const style = styleOf(at);
  return {
    type: 'line',
    name: line.name,
    silent: true,
    symbol: 'none',
    connectNulls: false,
    z: 1,
    color: style.colour,
    lineStyle: { width: 2, type: style.dash },
    data: line.points.flatMap((point) => {
      const here = [point.year, point.value];
      return point.joined ? [here] : [[point.year, null], here];
    }),
  };
}

function styleOf(at: number): (typeof lineStyles)[number] {
  return lineStyles[at % lineStyles.length] ?? lineStyles[0];
}

/** The name of each line at its last figure, moved down where another ends close above it. */
function lineNames(lines: readonly TrendLine[]): object {
  const ends = lines.flatMap((line, at) => {
    const last = line.points.findLast((point) => point.value !== null);
    const { colour } = styleOf(at);
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
