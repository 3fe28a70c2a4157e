import type { EChartsCoreOption } from 'echarts/core';
import { valueAxis } from './axes.ts';
import { drawnPoints, type ChartModel } from './chartModel.ts';
import { colourOf, ink } from './palette.ts';

/** The dot of the organ that is marked: its shape, size and name, not its colour alone. */
function hereMark(name: string): object {
  return {
    symbol: 'diamond',
    symbolSize: 18,
    itemStyle: { color: ink.text, borderColor: ink.paper, borderWidth: 2 },
    label: {
      show: true,
      position: 'top',
      color: ink.text,
      fontWeight: 'bold',
      textBorderColor: ink.paper,
      textBorderWidth: 3,
      formatter: name,
    },
  };
}

/** Every group as a dot on its value; dots that would cover each other are stacked. */
export function stripOption(model: ChartModel): EChartsCoreOption {
  const values = drawnPoints(model.points.flat()).map((point) => point.value);
  const width = (Math.max(...values, 0) - Math.min(...values, 0)) / 60 || 1;
  return {
    grid: {
      left: 8,
      right: 24,
      top: 16,
      bottom: 32,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { ...valueAxis(model), axisLine: { lineStyle: { color: ink.strong } } },
    yAxis: { type: 'value', show: false, min: 0 },
    series: model.series.map((lane, at) => {
      const heights = new Map<number, number>();
      return {
        type: 'scatter',
        name: lane.label,
        symbolSize: 8,
        color: colourOf(lane.id, at),
        data: (model.points[at] ?? []).flatMap((point, index) => {
          if (!point || point.value === null) return [];
          const value = point.value;
          const bin = Math.floor(value / width);
          const height = (heights.get(bin) ?? 0) + 1;
          heights.set(bin, height);
          const category = model.categories[index];
          const name = category?.label ?? '';
          const here = model.here !== null && category?.id === model.here;
          return [{ value: [value, height], name, ...(here ? hereMark(name) : {}) }];
        }),
      };
    }),
  };
}
