import type { DrawnFigure } from './drawnFigure.ts';

/** `value` `null` = no figure, or one that may not be drawn: no point stands there. */
export interface TrendPoint {
  readonly year: number;
  readonly value: number | null;
  /** Contradicted by its own report: drawn hollow, with the mark. */
  readonly contested?: boolean;
  /** How the figure is said and how firm it is; not given for what is no figure of ours to judge. */
  readonly figure?: DrawnFigure | null;
  /** May a line lead here from the point before? See `mayJoin`. */
  readonly joined: boolean;
  /** Organs behind the figure, said at the point; not given where it is one organ throughout. */
  readonly organs?: number;
}

/** One line over the years. */
export interface TrendLine {
  readonly name: string;
  /** By year, one after the other. */
  readonly points: readonly TrendPoint[];
}

export interface Trend {
  readonly lines: readonly TrendLine[];
  readonly unit: 'count' | 'percent';
  /** Name of the unit above the axis. */
  readonly unitName?: string;
  /** A new edition of the form is used from this year on; `null` = one edition throughout. */
  readonly breakBefore: number | null;
  /** Words on the break mark. */
  readonly breakLabel: string;
  /** Highest mark of all pictures that share this one's axis; not given where it stands alone. */
  readonly reach?: number | null;
}
