import { chartWords } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import type { ChartKind, ChartModel, Lane } from './chartModel.ts';

/** What stands under a picture to read it by. */
export interface ChartKey {
  readonly kind: ChartKind;
  /**
   * Series whose colours are named under the picture, or the cells of a heat map without a colour;
   * empty where the picture names its marks itself.
   */
  readonly lanes: readonly Lane[];
  /** Does a series cross from one form to the other? */
  readonly crosses: boolean;
  /** Is a contested figure among the marks? */
  readonly contested: boolean;
}

/** A picture drawn at build time: SVG markup for a wide and a narrow screen. */
export interface DrawnPicture {
  readonly wide: string;
  readonly narrow: string;
  readonly key: ChartKey;
}

const coloured: readonly ChartKind[] = ['stack', 'bar', 'strip'];

/** The key of a chart. */
export function chartKey(model: ChartModel, language: Language): ChartKey {
  const { kind, series, breakBefore } = model;
  const lanes = coloured.includes(kind) && series.length > 1 ? series : [];
  return {
    kind,
    lanes: kind === 'heat' ? uncoloured(language) : lanes,
    crosses: breakBefore !== null,
    contested: model.points.some((lane) => lane.some((point) => point?.contested)),
  };
}

/** Cells of a heat map that have no colour: reports without a rate to draw, years not collected. */
function uncoloured(language: Language): Lane[] {
  const kinds = ['undrawn', 'uncollected'] as const;
  return kinds.map((id) => ({ id, label: chartWords[id][language] }));
}
