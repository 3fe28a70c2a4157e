import type { EChartsCoreOption } from 'echarts/core';
import type { Language } from '../text/language.ts';
import { colon } from '../text/marks.ts';
import { formatNumber, formatPercent, formatTick } from '../text/number.ts';
import { drawnFigure, type DrawnFigure } from './drawnFigure.ts';
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
 * Horizontal bars of 100 %, from top to bottom, n at the end of each; parts of at least
 * `leastLabelled` carry their share. Over fewer than ten no bar stands, over 10 to 29 a pale one.
 */
export function stackOption(
  parts: readonly StackPart[],
  bars: readonly StackBar[],
  language: Language,
  leastLabelled = 0.09,
): EChartsCoreOption {
  const totals = bars.map((bar) => (bar.values ?? []).reduce((sum, value) => sum + value, 0));
  const labels = { axisLine: { lineStyle: { color: ink.strong } }, axisTick: { show: false } };
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
    yAxis: [
      {
        type: 'category',
        inverse: true,
        data: bars.map((bar) => bar.label),
        ...labels,
        axisLabel: { color: ink.text },
      },
      {
        type: 'category',
        inverse: true,
        position: 'right',
        data: bars.map((bar, row) => (bar.values ? `n=${formatNumber(totals[row] ?? 0)}` : '')),
        ...labels,
        axisLabel: { color: ink.soft },
      },
    ],
    series: parts.map((part, at) => ({
      type: 'bar',
      name: part.name,
      stack: 'all',
      barMaxWidth: 26,
      color: part.colour,
      itemStyle: { borderColor: ink.paper, borderWidth: 1 },
      data: bars.map((bar, row) => {
        const share = shareOf(bar.values?.[at], totals[row] ?? 0, language);
        return {
          value: share?.value ?? null,
          words: share ? `${bar.label} ${part.name}${colon[language]}${share.line}` : '',
          ...(share?.faint ? { itemStyle: { opacity: 0.45 }, label: { color: ink.text } } : {}),
        };
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

function shareOf(k: number | undefined, n: number, language: Language): DrawnFigure | null {
  return k === undefined || n === 0 ? null : drawnFigure(language, { k, n, value: k / n });
}
