import { ink } from './palette.ts';
import type { TrendLine, TrendPoint } from './trendModel.ts';

/** The intervals of pale points as upright strokes; nothing for a line without one. */
export function intervalSeries(line: TrendLine, colour: string): object[] {
  const strokes = line.points.flatMap(({ year, figure }) =>
    figure?.interval
      ? [
          [year, figure.interval.low],
          [year, figure.interval.high],
          [year, null],
        ]
      : [],
  );
  if (strokes.length === 0) return [];
  return [
    {
      type: 'line',
      name: line.name,
      silent: true,
      symbol: 'none',
      connectNulls: false,
      z: 1,
      color: colour,
      lineStyle: { width: 3, opacity: 0.3 },
      data: strokes,
    },
  ];
}

/** Where n is too small for a point of a lone line, its k/n stands on the axis of years. */
export function fractionTexts(lines: readonly TrendLine[]): object[] {
  const [line] = lines;
  if (!line || lines.length > 1) return [];
  const small = line.points.filter(isFraction);
  if (small.length === 0) return [];
  return [
    {
      type: 'scatter',
      symbolSize: 0,
      silent: true,
      data: small.map(({ year, figure }) => ({ value: [year, 0], said: figure?.text ?? '' })),
      label: {
        show: true,
        position: 'top',
        color: ink.soft,
        formatter: (one: { data: { said: string } }) => one.data.said,
      },
    },
  ];
}

function isFraction({ value, figure }: TrendPoint): boolean {
  return value === null && figure != null;
}

/** Highest mark of the lines, intervals included; `null` where nothing is drawn. */
export function highestOf(lines: readonly TrendLine[]): number | null {
  const marks = lines.flatMap((line) =>
    line.points.flatMap(({ value, figure }) =>
      value === null ? [] : [Math.max(value, figure?.interval?.high ?? 0)],
    ),
  );
  return marks.length === 0 ? null : Math.max(...marks);
}

/** A mark that is not seen: pictures with the same `at` have the same axis. */
export function reachSeries(at: readonly [number | string, number | string] | null): object[] {
  return at === null ? [] : [{ type: 'scatter', symbolSize: 0, silent: true, data: [at] }];
}
