import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber, formatPercent, formatTick } from '../text/number.ts';
import { ink } from './palette.ts';

/** A part of a bar; `null` = the report has no figure for it. */
export interface StackPart {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

export interface StackBar {
  /** Year or organ; for a divider the words of the break. */
  readonly label: string;
  /** `null`: no bar stands here (a break of the form, a year without a usable figure). */
  readonly values: readonly number[] | null;
}

/**
 * Horizontal bars of 100 %, from top to bottom; parts of at least `leastLabelled` carry their share.
 */
export function stackOption(
  parts: readonly StackPart[],
  bars: readonly StackBar[],
  leastLabelled = 0.09,
): EChartsCoreOption {
  const totals = bars.map((bar) => (bar.values ?? []).reduce((sum, value) => sum + value, 0));
  return {
    grid: {
      left: 16,
      right: 16,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      splitLine: { lineStyle: { color: ink.rule } },
      axisLabel: { color: ink.soft, formatter: formatTick },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.label),
      axisLine: { lineStyle: { color: ink.strong } },
      axisTick: { show: false },
      axisLabel: { color: ink.text },
    },
    series: parts.map((part, at) => ({
      type: 'bar',
      name: part.name,
      stack: 'all',
      barMaxWidth: 26,
      color: part.colour,
      itemStyle: { borderColor: ink.paper, borderWidth: 1 },
      data: bars.map((bar, row) => {
        const value = bar.values?.[at];
        const share = shareOf(value, totals[row] ?? 0);
        return { value: share, words: wordsOf(bar, part, value, share) };
      }),
      label: {
        show: true,
        color: 'var(--paper)',
        formatter: (one: { value: number | null }) =>
          one.value !== null && one.value >= leastLabelled ? formatPercent(one.value) : '',
      },
    })),
  };
}

/** 「2024 予以公开：35（50.7%）」. */
function wordsOf(
  bar: StackBar,
  part: StackPart,
  value: number | undefined,
  share: number | null,
): string {
  if (value === undefined || share === null) return '';
  return `${bar.label} ${part.name}：${formatNumber(value)}（${formatPercent(share)}）`;
}

function shareOf(value: number | undefined, total: number): number | null {
  return value === undefined || total === 0 ? null : value / total;
}
