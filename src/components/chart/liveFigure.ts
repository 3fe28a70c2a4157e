import { chartKey, type ChartKey } from '../../charts/chartKey.ts';
import { chartModel, rowAt, type ChartModel } from '../../charts/chartModel.ts';
import { chartHeight, figureChart } from '../../charts/figureChart.ts';
import { openChart } from '../../charts/live.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import type { Language } from '../../text/language.ts';
import { rateLine } from '../../text/rate.ts';
import { seriesWords } from '../../text/series.ts';
import type { View } from '../../view/view.ts';

/** A living chart of figures. */
export interface LiveFigure {
  draw(view: View, rows: readonly FigureRow[], language: Language): ChartKey;
  dispose(): void;
}

/** Makes the element a living chart; `pick` is told the figure that was pressed. */
export function openFigure(element: HTMLElement, pick: (row: FigureRow) => void): LiveFigure {
  element.replaceChildren();
  const chart = openChart(element);
  let drawn: ChartModel | null = null;
  chart.onPick((series, index) => {
    const row = drawn && rowAt(drawn, series, index);
    if (row) pick(row);
  });
  return {
    draw: (view, rows, language) => {
      const model = chartModel(view, rows, language);
      drawn = model;
      element.style.height = `${chartHeight(model)}px`;
      const option = figureChart(model, { language, formBreak: seriesWords.formBreak[language] });
      chart.draw(option, (series, index) =>
        model.kind === 'stack'
          ? saidAt(option, series, index)
          : describe(model, series, index, language),
      );
      return chartKey(model, language);
    },
    dispose: () => chart.dispose(),
  };
}

/** What the picture itself says of a mark. */
function saidAt(option: object, series: number, index: number): string {
  const { series: all = [] } = option as {
    readonly series?: readonly { readonly data?: readonly { readonly words?: string }[] }[];
  };
  return all[series]?.data?.[index]?.words ?? '';
}

/** The words of a tooltip. */
function describe(model: ChartModel, series: number, index: number, language: Language): string {
  const row = rowAt(model, series, index);
  if (!row || row.k === null) return '';
  const lane = model.series[series]?.label ?? '';
  const category = model.categories[index]?.label ?? '';
  const figure = { k: row.k, n: row.n, value: row.value ?? 0 };
  const byMark = model.kind === 'heat' || model.kind === 'strip';
  const where = byMark ? Object.values(row.names).join(' · ') : category;
  return [where, model.kind === 'heat' ? '' : lane, rateLine(language, figure)]
    .filter((one) => one !== '')
    .join('\n');
}
