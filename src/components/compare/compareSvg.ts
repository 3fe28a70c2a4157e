import { barsOption } from '../../charts/bars.ts';
import { drawnFigure } from '../../charts/drawnFigure.ts';
import { chartSvg, type Size } from '../../charts/svg.ts';
import { trendOption } from '../../charts/trend.ts';
import { highestOf } from '../../charts/trendMarks.ts';
import type { Trend, TrendLine } from '../../charts/trendModel.ts';
import { joinsOf } from '../../measure/joins.ts';
import type { Language } from '../../text/language.ts';
import { unitName } from '../../text/measure.ts';
import { seriesWords } from '../../text/series.ts';
import { standingOf, type Grid } from './figures.ts';

/** What a picture of the comparison shows. */
export interface ComparePicture {
  /** The subjects of this picture: all, or one where each has its own. */
  readonly grid: Grid;
  /** All subjects of the measure: the pictures of one measure share one axis. */
  readonly whole: Grid;
  readonly language: Language;
  readonly breakBefore: number | null;
}

/** The picture: lines, or bars where there is one year only. */
export function compareSvg(picture: ComparePicture, size: Size, id: string, label: string): string {
  const trend = trendOf(picture);
  const alone = picture.grid.years.length <= 1;
  return chartSvg(alone ? barsOption(trend) : trendOption(trend), size, id, label);
}

/** The figures as lines; rates over fewer than ten have no point, the table shows them as k/n. */
export function trendOf({ grid, whole, language, breakBefore }: ComparePicture): Trend {
  const { denominator, unit } = grid.measure;
  return {
    lines: linesOf(grid, language),
    ...(denominator ? { unit: 'percent' } : { unit: 'count', unitName: unitName(language, unit) }),
    breakBefore,
    breakLabel: seriesWords.formBreak[language],
    reach: highestOf(linesOf(whole, language)),
  };
}

function linesOf(grid: Grid, language: Language): TrendLine[] {
  return grid.rows.map(({ subject, entries }) => {
    const joined = joinsOf(entries.map(standingOf));
    return {
      name: subject.name,
      points: entries.map((entry, at) => {
        const figure = entry.kind === 'figure' ? drawnFigure(language, entry.figure) : null;
        return {
          year: grid.years[at] ?? 0,
          value: figure?.value ?? null,
          figure,
          contested: entry.kind === 'figure' && entry.figure.contested.length > 0,
          joined: joined[at] ?? false,
          ...(subject.kind === 'region' && entry.kind === 'figure'
            ? { organs: entry.year.organs.length }
            : {}),
        };
      }),
    };
  });
}
