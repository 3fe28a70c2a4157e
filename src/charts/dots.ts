import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber, formatPercent, formatTick } from '../text/number.ts';
import { ink, lineStyles } from './palette.ts';

/** Values of one row of dots. */
export interface DotRow {
  readonly name: string;
  readonly values: readonly number[];
}

/** A distribution: one dot a value, one row a kind of report, told apart by symbol. */
export function dotsOption(rows: readonly DotRow[], unit: 'count' | 'percent'): EChartsCoreOption {
  const format = unit === 'percent' ? formatTick : formatNumber;
  return {
    grid: {
      left: 16,
      right: 24,
      top: 8,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      ...(unit === 'percent' && rows.every((row) => row.values.every((value) => value <= 1))
        ? { max: 1 }
        : {}),
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.rule } },
      axisLabel: { color: ink.soft, formatter: format },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.strong } },
      axisLabel: { color: ink.text, width: 120, overflow: 'break' },
    },
    series: rows.map((row, at) => {
      const style = lineStyles[at % lineStyles.length] ?? lineStyles[0];
      return {
        type: 'scatter',
        symbol: style.symbol,
        symbolSize: 11,
        itemStyle: { color: style.colour, opacity: 0.65 },
        data: row.values.map((value) => ({
          value: [value, row.name],
          words: `${row.name}：${unit === 'percent' ? formatPercent(value) : formatNumber(value)}`,
        })),
      };
    }),
  };
}
