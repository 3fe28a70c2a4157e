import type { EChartsCoreOption } from 'echarts/core';
import { categoryAxis, narrowNames, valueAxis } from './axes.ts';
import type { ChartModel, Point } from './chartModel.ts';
import { heatOption } from './heat.ts';
import { colourOf, ink } from './palette.ts';
import { stackOption } from './stack.ts';
import { stripOption } from './strip.ts';
import type { Language } from '../text/language.ts';
import { trendOption } from './trend.ts';
import type { TrendPoint } from './trendModel.ts';

/** Words that stand in the picture. */
export interface ChartWords {
  readonly language: Language;
  readonly formBreak: string;
}

/** The option of a model; the same on the server and in the browser. */
export function figureChart(model: ChartModel, words: ChartWords): EChartsCoreOption {
  return pictures[model.kind](model, words);
}

/** Height in CSS pixels that the picture wants. */
export function chartHeight(model: ChartModel): number {
  const lanes = model.categories.length;
  if (model.kind === 'line') return 360;
  if (model.kind === 'strip') return 320;
  const each =
    model.kind === 'heat'
      ? 34
      : model.kind === 'bar' && !alone(model)
        ? 18 * model.series.length + 12
        : 30;
  return Math.max(140, 56 + Math.min(lanes, 200) * each);
}

type Picture = (model: ChartModel, words: ChartWords) => EChartsCoreOption;

const pictures: Readonly<Record<ChartModel['kind'], Picture>> = {
  line: (model, words) =>
    trendOption({
      lines: model.series.map((lane, at) => ({
        name: lane.label,
        points: model.categories.map((category, index) =>
          trendPoint(model, at, index, category.id),
        ),
      })),
      unit: model.unit,
      breakBefore: model.breakBefore,
      breakLabel: words.formBreak,
    }),
  stack: (model, words) =>
    stackOption(
      model.series.map((lane, at) => ({
        id: lane.id,
        name: lane.label,
        colour: colourOf(lane.id, at),
      })),
      model.categories.map((category, index) => ({
        label: category.id === model.here ? `▶ ${category.label}` : category.label,
        values: partsAt(model, index),
      })),
      words.language,
    ),
  bar: barOption,
  heat: (model, words) => heatOption(model, words.formBreak),
  strip: stripOption,
};

/** The parts of a bar; `null` where one has no figure: shares of a part of the whole are none. */
function partsAt(model: ChartModel, index: number): readonly number[] | null {
  const points = model.points.map((lane) => lane[index] ?? null);
  const isKnown = (point: Point | null): boolean => point === null || point.value !== null;
  const isOfForm = (point: Point | null): boolean =>
    isKnown(point) || Object.keys(point?.row.gaps ?? {}).some((gap) => gap !== 'not_in_form');
  const ofForm = points.filter(isOfForm);
  if (!ofForm.every(isKnown) || ofForm.every((point) => point === null)) return null;
  return points.map((point) => point?.value ?? 0);
}

function trendPoint(model: ChartModel, at: number, index: number, year: string): TrendPoint {
  const point = model.points[at]?.[index];
  return {
    year: Number(year),
    value: point?.value ?? null,
    contested: point?.contested ?? false,
    figure: point?.figure ?? null,
    joined: model.joined[at]?.[index] ?? false,
    ...(point && !model.oneOrgan ? { organs: point.row.reports } : {}),
  };
}

/** Has no category figures of two series? */
function alone(model: ChartModel): boolean {
  return model.categories.every((_, at) => model.points.filter((lane) => lane[at]).length <= 1);
}

/** Series are populations: a category mostly has one, so the bars lie over each other. */
function barOption(model: ChartModel): EChartsCoreOption {
  return {
    ...narrowNames(model.unit === 'percent' ? 108 : 52),
    grid: {
      left: 4,
      right: model.unit === 'percent' ? 124 : 64,
      top: 8,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: valueAxis(model),
    yAxis: categoryAxis(model),
    series: model.series.map((lane, at) => ({
      type: 'bar',
      name: lane.label,
      barMaxWidth: 22,
      barMinHeight: 2,
      barGap: alone(model) ? '-100%' : '10%',
      color: colourOf(lane.id, at),
      data: (model.points[at] ?? []).map((point) => barOf(point, colourOf(lane.id, at))),
    })),
  };
}

/** A figure that may not be drawn has no bar, but its words: `2/5`, `[未报]`. */
function barOf(point: Point | null, colour: string): object {
  if (point === null) return { value: null };
  return {
    value: point.value ?? 0,
    itemStyle: {
      opacity: point.value === null ? 0 : point.faint ? 0.45 : 1,
      ...(point.contested ? { color: ink.paper, borderColor: colour, borderWidth: 2 } : {}),
    },
    label: {
      show: true,
      position: 'right',
      opacity: 1,
      color: point.faint || point.value === null ? ink.soft : ink.text,
      formatter: `${point.text} ${point.figure?.fraction ?? ''}`.trim(),
    },
  };
}
