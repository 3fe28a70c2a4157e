import type { FormId } from '../core/form/table.ts';
import type { Measure } from './measure.ts';
import type { Gap } from './missing.ts';
import type { RegionBasis } from './region.ts';

/** k over n of a region; `n` `null` for a count. `k` `null`: no figure, `gap` says what is missing. */
export interface ToldFigure {
  readonly k: number | null;
  readonly n: number | null;
  /** `null` where k over n is no rate. */
  readonly value: number | null;
  /** Reports in the figure. */
  readonly reports: number;
  /** What the aggregate lacks; `null` beside `k` `null`: the denominator is 0. */
  readonly gap?: Gap | null;
  /** Contested reports that are left out; not given where there is none. */
  readonly contested?: number;
  /** Own reports that are not in the pool: a figure that is needed is missing. */
  readonly without?: readonly string[];
}

/** One organ of a region whose organs stand one by one, with its headline figures. */
export interface ToldOrgan {
  readonly organisation_id: string;
  readonly name: string;
  readonly report_id: string;
  readonly figures: Readonly<Record<string, ToldFigure>>;
}

/** The answers for a region in one year, as `/api/v1/regions/<code>.json` gives them. */
export interface ToldYear {
  readonly year: number;
  /** What the figures below rest on; a measure that is not among them has its organs one by one. */
  readonly basis: RegionBasis;
  /** Reports that the figures rest on: the aggregate, or the own reports. */
  readonly reports: readonly string[];
  readonly forms: readonly [FormId, FormId];
  /** By measure, `measure/denominator` for another denominator than its own. */
  readonly figures: Readonly<Record<string, ToldFigure>>;
  /** Organs one by one, outermost level first, at most `mostEach` of `each_total`. */
  readonly each: readonly ToldOrgan[];
  readonly each_total: number;
}

/** As many organs are listed one by one. */
export const mostEach = 40;

/** Where the figure of a measure stands; a denominator that is not one of its own is not named. */
export function figureKey(measure: Measure, denominator: string | null): string {
  const other = measure.alternatives.some((one) => one.id === denominator);
  return other ? `${measure.id}/${denominator}` : measure.id;
}
