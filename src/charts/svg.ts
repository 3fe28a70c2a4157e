import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  LabelLayout,
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  SVGRenderer,
]);

/** Size of a picture in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The chart as one SVG element that a strict CSP lets through: ids numbered from 1 below `id`, no
 * style block, font styles as attributes, a role and a label. The same option gives the same text.
 */
export function chartSvg(option: EChartsCoreOption, size: Size, id: string, label: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return clean(spoken(chart.renderToSVGString(), option), id, label);
  } finally {
    chart.dispose();
  }
}

/** A datum may carry `words`: its mark then has them as `data-words`, which the page shows. */
interface Spoken {
  readonly series?: readonly { readonly data?: readonly unknown[] }[];
}

function spoken(svg: string, option: EChartsCoreOption): string {
  const { series = [] } = option as Spoken;
  return svg.replace(
    / ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)"/gu,
    (_, line: string, at: string) => {
      const datum = series[Number(line)]?.data?.[Number(at)];
      const words =
        typeof datum === 'object' && datum !== null && 'words' in datum ? datum.words : null;
      return typeof words === 'string' ? ` data-words="${escape(words)}"` : '';
    },
  );
}

function clean(svg: string, id: string, label: string): string {
  const ids = new Map<string, string>();
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gu, '')
    .replace(/ class="[^"]*"| ecmeta_[a-z_]+="[^"]*"| pointer-events="[^"]*"/gu, '')
    .replace(/ style="([^"]*)"/gu, (_, style: string) => attributesOf(style))
    .replace(/zr\d+-[a-z]+\d+/gu, (name) => {
      if (!ids.has(name)) ids.set(name, `${id}-${ids.size + 1}`);
      return ids.get(name) ?? name;
    })
    .replace(/fill="var\(--outcome-([a-z-]+)\)"/gu, 'class="fill-$1" $&')
    .replace(/\n+/gu, '')
    .replace(
      /^<svg /u,
      `<svg role="img" aria-label="${escape(label)}" preserveAspectRatio="xMinYMin meet" `,
    );
}

/** `font-size:12px;font-family:sans-serif;` as attributes. */
function attributesOf(style: string): string {
  return style
    .split(';')
    .map((rule) => rule.split(':'))
    .filter(([name]) => name === 'font-size' || name === 'font-weight')
    .map(([name, value]) => ` ${name}="${(value ?? '').trim()}"`)
    .join('');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
