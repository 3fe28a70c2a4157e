import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  LabelLayout,
  BarChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  SVGRenderer,
]);

/** A chart in the page. */
export interface LiveChart {
  /** Draws an option; `describe` gives the words of a tooltip for series and data index. */
  draw(option: EChartsCoreOption, describe: (series: number, index: number) => string): void;
  onPick(listener: (series: number, index: number) => void): void;
  dispose(): void;
}

/** Starts a chart in `element`; it follows the element's size and the page's colours. */
export function openChart(element: HTMLElement): LiveChart {
  const chart: ECharts = init(element, null, { renderer: 'svg' });
  let last: (() => void) | null = null;
  const size = new ResizeObserver(() => chart.resize());
  size.observe(element);
  const theme = new MutationObserver(() => last?.());
  theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-ui'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');
  const redraw = (): void => last?.();
  dark.addEventListener('change', redraw);
  paper.addEventListener('change', redraw);
  return {
    draw: (option, describe) => {
      last = () => {
        chart.clear();
        chart.setOption(
          withColours({ ...option, tooltip: tooltipOf(describe), animation: false }, element),
        );
      };
      last();
    },
    onPick: (listener) => {
      chart.on('click', (event) => listener(event.seriesIndex ?? 0, event.dataIndex ?? 0));
    },
    dispose: () => {
      size.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', redraw);
      paper.removeEventListener('change', redraw);
      chart.dispose();
    },
  };
}

interface Hovered {
  readonly seriesIndex?: number;
  readonly dataIndex?: number;
}

/** Rich text, not HTML: what the dataset says can never become markup. */
function tooltipOf(describe: (series: number, index: number) => string): object {
  return {
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    backgroundColor: 'var(--paper-raised)',
    borderColor: 'var(--rule-strong)',
    textStyle: { color: 'var(--ink)' },
    formatter: (one: Hovered) =>
      describe(one.seriesIndex ?? 0, one.dataIndex ?? 0).replaceAll(/[{}|]/gu, ' '),
  };
}

/** The option with every `var(--name)` replaced by the colour it has now. */
function withColours<T>(option: T, element: HTMLElement): T {
  const style = getComputedStyle(element);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/var\((--[a-z-]+)\)/gu, (_, name: string) =>
        style.getPropertyValue(name).trim(),
      );
    if (Array.isArray(value)) return value.map(walk);
    if (
      value !== null &&
      typeof value === 'object' &&
      Object.getPrototypeOf(value) === Object.prototype
    )
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
    return value;
  };
  return walk(option) as T;
}
