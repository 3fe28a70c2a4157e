import type { EChartsCoreOption } from 'echarts/core';
import { contestedMark } from '../text/contested.ts';
import { formatNumber, formatPercent, formatTick } from '../text/number.ts';
import { ink } from './palette.ts';
import type { Trend, TrendPoint } from './trendModel.ts';
import { reachSeries } from './trendMarks.ts';

/**
 * One bar a line of the trend, for its last year, with k/n at every rate; a missing figure keeps
 * its place without a bar, one over fewer than ten stands as k/n alone.
 */
export function barsOption(trend: Trend): EChartsCoreOption {
  const format = trend.unit === 'percent' ? formatPercent : formatNumber;
  const bars = trend.lines.map((line) => ({ name: line.name, ...line.points.at(-1) }));
  const [first] = bars;
  return {
    grid: {
      left: 4,
      right: trend.unit === 'percent' ? 124 : 72,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      splitLine: { lineStyle: { color: ink.rule } },
      axisLabel: {
        color: ink.soft,
        formatter: trend.unit === 'percent' ? formatTick : formatNumber,
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisLine: { lineStyle: { color: ink.strong } },
      axisTick: { show: false },
      axisLabel: { color: ink.text },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 26,
        barMinHeight: 2,
        color: ink.accent,
        data: bars.map((bar) => barOf(bar.name, bar, format)),
        label: { show: true, position: 'right' },
      },
      ...reachSeries(first && trend.reach != null ? [trend.reach, first.name] : null),
    ],
  };
}

type Bar = Partial<TrendPoint>;

function barOf(name: string, bar: Bar, format: (value: number) => string) {
  const { value = null, figure, contested = false } = bar;
  const soft = value === null || figure?.faint === true;
  const said = figure ? [figure.text, figure.fraction] : value === null ? [] : [format(value)];
  const mark = contested && said.length > 0 ? contestedMark : '';
  const words = figure ? figure.line : said.join('');
  return {
    value: value ?? (figure ? 0 : null),
    itemStyle: {
      opacity: value === null ? 0 : soft ? 0.45 : 1,
      ...(contested ? { color: ink.paper, borderColor: ink.accent, borderWidth: 2 } : {}),
    },
    words: words === '' ? '' : `${name}：${words}${mark}`,
    label: {
      color: soft ? ink.soft : ink.text,
      formatter: `${said.join(' ').trim()}${mark}`,
    },
  };
}
