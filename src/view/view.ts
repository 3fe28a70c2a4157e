import type { Dimension } from './dimensions.ts';
import type { Filter } from './filter.ts';

export const tabs = ['chart', 'table', 'pivot', 'grid'] as const;
export type Tab = (typeof tabs)[number];

/** Data years, both ends included; an end of `openYears` is none. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Ends of a range that is open: `2022..` reaches to the last of them. */
export const openYears: Years = { from: 0, to: 9999 };

/** Order of the table: a grouping, or `k`, `n`, `value`, `reports`. */
export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** What the reader looks at. Lists hold no value twice; empty = all. */
export interface View {
  /** Organs. */
  readonly organisations: readonly string[];
  /** Regions, each with everything below it. */
  readonly regions: readonly string[];
  readonly years: Years | null;
  /** Measures; at least one. */
  readonly measures: readonly string[];
  /** Groupings: the axis, then the series. */
  readonly by: readonly Dimension[];
  readonly tab: Tab;
  readonly pivotRows: readonly Dimension[];
  readonly pivotColumns: readonly Dimension[];
  readonly filters: readonly Filter[];
  readonly sort: Sort | null;
  /** Denominator other than the measure's own. */
  readonly denominator: string | null;
  /** The organ that is marked in a distribution: you are here. */
  readonly here: string | null;
  /** `same`: only organs that have a report in every year shown. */
  readonly panel: 'same' | null;
  /** Version of the dataset the link was made with. */
  readonly version: string | null;
  /** Takes figures that their own report contradicts into sums and distributions. */
  readonly contested: boolean;
  /** Large type (长辈版). */
  readonly large: boolean;
}

/** What `/explore/` shows without parameters. */
export const startView: View = {
  organisations: [],
  regions: [],
  years: null,
  measures: ['disclosure_rate'],
  by: ['year'],
  tab: 'chart',
  pivotRows: ['organisation'],
  pivotColumns: ['year'],
  filters: [],
  sort: null,
  denominator: null,
  here: null,
  panel: null,
  version: null,
  contested: false,
  large: false,
};
