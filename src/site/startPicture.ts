import { chartKey, type DrawnPicture } from '../charts/chartKey.ts';
import { chartModel } from '../charts/chartModel.ts';
import { chartHeight, figureChart } from '../charts/figureChart.ts';
import { chartSvg } from '../charts/svg.ts';
import { captionFor } from '../query/caption.ts';
import { groupingOf, keysOf } from '../query/grouping.ts';
import { figureRowsOf, type ResultRows } from '../query/figureRow.ts';
import type { Language } from '../text/language.ts';
import { seriesWords } from '../text/series.ts';
import { startView } from '../view/view.ts';

/** The chart of the start view for a wide and a narrow screen. */
export function startPicture(figures: ResultRows, language: Language): DrawnPicture {
  const rows = figureRowsOf(figures, keysOf(groupingOf(startView)));
  const model = chartModel(startView, rows, language);
  const option = figureChart(model, { language, formBreak: seriesWords.formBreak[language] });
  const label = captionFor(startView, language).title;
  const height = chartHeight(model);
  return {
    wide: chartSvg(option, { width: 736, height }, 'start-w', label),
    narrow: chartSvg(option, { width: 358, height }, 'start-n', label),
    key: chartKey(model, language),
  };
}
