import type { FormId } from '../core/form/table.ts';

/** One text in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A summand: the sum of `cells`; where one of them has no figure, the cell printed `instead`. */
export interface Term {
  /** Cell addresses, `requests/denied.law/total`. */
  readonly cells: readonly string[];
  /** The row that some reports print in place of the leaves (（六） as one row), or `null`. */
  readonly instead: string | null;
  readonly minus: boolean;
}

/** A sum of terms; it has no figure when one of its terms has none. */
export type Sum = readonly Term[];

/** What a measure may be divided by. */
export interface Denominator {
  /** Value of the address parameter `den`. */
  readonly id: string;
  readonly label: Label;
  readonly sum: Sum;
}

/** Groups of the pickers. */
export type Family =
  'volume' | 'outcome' | 'reason' | 'applicant' | 'reconsideration' | 'litigation' | 'disclosure';

/** Grouping along the lines of the form. */
export type LineDimension =
  'outcome_group' | 'outcome_row' | 'applicant' | 'review_path' | 'review_result';

/** What a figure is and how it is computed. */
export interface Measure {
  readonly id: string;
  readonly family: Family;
  readonly label: Label;
  readonly numerator: Sum;
  /** `null`: a count. */
  readonly denominator: Denominator | null;
  /** Other denominators that a reader may choose. */
  readonly alternatives: readonly Denominator[];
  /** Unit of the value: `%`, `件`, `万元` …; `null` = the form prints none. */
  readonly unit: string | null;
  /** Below this n a value is not ranked. */
  readonly leastN: number;
  /** What to keep in mind, or `null`. */
  readonly caveat: Label | null;
  /** Articles of the 2019 Regulations. */
  readonly articles: readonly string[];
  /** Editions of the form in which it can be computed. */
  readonly editions: readonly FormId[];
  /** May it be added over organs and years, over organs of one year, or not at all? */
  readonly adds: 'always' | 'within_year' | 'never';
  /** Groupings along the form that split it. */
  readonly splits: readonly LineDimension[];
  /** It has no figure of its own until split this way, `null` for most. */
  readonly only: LineDimension | null;
}
