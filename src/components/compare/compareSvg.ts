import { barsOption } from '../../charts/bars.ts';
import { chartSvg, type Size } from '../../charts/svg.ts';
import { trendOption, type Trend } from '../../charts/trend.ts';

export { unitName } from '../../text/measure.ts';

/** The trend as a picture: lines, or bars where there is one year only. */
export function compareSvg(trend: Trend, size: Size, id: string, label: string): string {
  const years = new Set(trend.lines.flatMap((line) => line.points.map((point) => point.year)));
  const option = years.size > 1 ? trendOption(trend) : barsOption(trend);
  return chartSvg(option, size, id, label);
}
