import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber, formatPercent } from '../text/number.ts';
import { ink } from './palette.ts';
import type { Trend } from './trend.ts';

/** One bar a line of the trend, for its last year; a missing figure is named, never drawn as zero. */
export function barsOption(trend: Trend): EChartsCoreOption {
  const format = trend.unit === 'percent' ? formatPercent : formatNumber;
  const bars = trend.lines.map((line) => ({
    name: line.name,
    value: line.points.at(-1)?.value ?? null,
  }));
  return {
    grid: {
      left: 4,
      right: 72,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      splitLine: { lineStyle: { color: ink.rule } },
      axisLabel: { color: ink.soft, formatter: format },
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
        data: bars.map(({ name, value }) => ({
          value,
          words: value === null ? '' : `${name}：${format(value)}`,
        })),
        label: {
          show: true,
          position: 'right',
          color: ink.text,
          formatter: (one: { value: number | null }) =>
            one.value === null ? '' : format(one.value),
        },
      },
    ],
  };
}
