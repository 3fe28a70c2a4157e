import type { ChartKind, ChartModel, Lane } from './chartModel.ts';

/** What stands under a picture to read it by. */
export interface ChartKey {
  readonly kind: ChartKind;
  /** Series whose colours are named under the picture; empty where the picture names them itself. */
  readonly lanes: readonly Lane[];
  /** Does a series cross from one form to the other? */
  readonly crosses: boolean;
}

/** A picture drawn at build time: SVG markup for a wide and a narrow screen. */
export interface DrawnPicture {
  readonly wide: string;
  readonly narrow: string;
  readonly key: ChartKey;
}

const coloured: readonly ChartKind[] = ['stack', 'bar', 'strip'];

/** The key of a chart. */
export function chartKey({ kind, series, breakBefore }: ChartModel): ChartKey {
  const lanes = coloured.includes(kind) && series.length > 1 ? series : [];
  return { kind, lanes, crosses: breakBefore !== null };
}
