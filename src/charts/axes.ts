import { formatNumber, formatTick } from '../text/number.ts';
import { drawnPoints, type ChartModel } from './chartModel.ts';
import { ink } from './palette.ts';

/** A name short enough for an axis. */
export function brief(label: string): string {
  return label.length > 16 ? `${label.slice(0, 15)}…` : label;
}

/** Names of the categories, the first on top; the marked one carries a sign. */
export const categoryAxis = (model: ChartModel): object => ({
  type: 'category',
  inverse: true,
  data: model.categories.map((lane) => (lane.id === model.here ? `▶ ${lane.label}` : lane.label)),
  axisLine: { lineStyle: { color: ink.strong } },
  axisTick: { show: false },
  axisLabel: { color: ink.text, formatter: brief },
});

/** On a narrow screen names leave at least half of the width to the figures. */
export const narrowNames = (right: number): object => ({
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

/** The axis of the figures, from zero; of shares up to 100%. */
export const valueAxis = (model: ChartModel): object => ({
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
