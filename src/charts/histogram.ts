import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber, formatTick } from '../text/number.ts';
import type { DotRow } from './dots.ts';
import { ink, lineStyles } from './palette.ts';

/** Above this many values dots lie over each other and bins are drawn instead. */
export const mostDots = 60;

/** A bin from `from` up to, not including, `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Bins of ten points up to 100 % and one above; for counts steps of 1–2–5, zero by itself. */
export function binsOf(rows: readonly DotRow[], unit: 'count' | 'percent'): Bin[] {
  const most = Math.max(0, ...rows.flatMap((row) => row.values));
  return unit === 'percent' ? percentBins(most) : countBins(most);
}

function percentBins(most: number): Bin[] {
  const bins = Array.from({ length: 10 }, (_, at) => ({
    from: at / 10,
    to: at === 9 ? 1 + Number.EPSILON : (at + 1) / 10,
    label: `${formatTick(at / 10)}–`,
  }));
  return most > 1 ? [...bins, { from: 1 + Number.EPSILON, to: Infinity, label: '>100%' }] : bins;
}

function countBins(most: number): Bin[] {
  const starts = [0];
  for (let power = 1; starts.at(-1) !== undefined && power <= Math.max(1, most); power *= 10)
    starts.push(power, 2 * power, 5 * power);
  const used = starts.filter((start) => start <= most);
  return used.map((from, at) => {
    const to = used[at + 1] ?? Infinity;
    return { from, to, label: to === from + 1 ? formatNumber(from) : `${formatNumber(from)}–` };
  });
}

/** How many reports lie in each bin, one bar a kind of report. */
export function histogramOption(
  rows: readonly DotRow[],
  unit: 'count' | 'percent',
): EChartsCoreOption {
  const bins = binsOf(rows, unit);
  return {
    grid: {
      left: 8,
      right: 8,
      top: 24,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: bins.map((bin) => bin.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.strong } },
      axisLabel: { color: ink.soft, interval: 0, fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.rule } },
      axisLabel: { color: ink.soft, formatter: formatNumber },
    },
    series: rows.map((row, at) => ({
      type: 'bar',
      name: row.name,
      color: (lineStyles[at % lineStyles.length] ?? lineStyles[0]).colour,
      barMaxWidth: 34,
      data: bins.map((bin) => {
        const value = row.values.filter((one) => one >= bin.from && one < bin.to).length;
        return { value, words: `${row.name} ${bin.label}：${formatNumber(value)}` };
      }),
      label: {
        show: true,
        position: 'top',
        color: ink.soft,
        fontSize: 11,
        formatter: (one: { value: number }) => (one.value === 0 ? '' : formatNumber(one.value)),
      },
    })),
  };
}
