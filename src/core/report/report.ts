import type { SectionId } from '../form/sections.ts';
import type { CellId, FormId, TableId } from '../form/table.ts';

/** How a cell of the form stands in one report. */
export type CellState = 'number' | 'blank' | 'dash' | 'text' | 'absent';

/** One cell as read. `value` is `null` unless `state` is `number`. */
export interface Cell extends CellId {
  readonly value: number | null;
  readonly state: CellState;
  /** The text as printed; `''` when blank or absent. */
  readonly raw: string;
  /** Where it stands in the file; `''` when absent. */
  readonly place: string;
}

export type Level = 'central' | 'province' | 'city' | 'county' | 'township';
export type Kind =
  | 'government'
  | 'government_office'
  | 'department'
  | 'subdistrict'
  | 'township_government'
  | 'zone_committee'
  | 'institution';
export type Scope = 'own' | 'aggregate' | 'unknown';

/** The organ that reports, as far as the text tells. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  readonly level: Level;
  readonly kind: Kind;
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly text: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** A rule that does not hold, with the cells it concerns (`requests/concluded/total`). */
export interface Finding {
  readonly checkId: string;
  readonly severity: Severity;
  /** One neutral Chinese sentence. */
  readonly message: string;
  readonly cells: readonly string[];
  /** Nearest allowed value, or `null` where the rule has no figure. */
  readonly expected: number | null;
  readonly actual: number | null;
}

/** One annual report. `organisation` and `year` are `null` when the text does not tell. */
export interface Report {
  readonly organisation: Organisation | null;
  /** Data year, not the year of signing. */
  readonly year: number | null;
  readonly form: FormId;
  readonly scope: Scope;
  readonly title: string;
  /** ISO date or `null`. */
  readonly publishedOn: string | null;
  readonly cells: readonly Cell[];
  readonly sections: readonly Section[];
  /** What the reader itself noticed (mixed form, ambiguous figure, year conflict). */
  readonly notes: readonly Finding[];
  /** Tables that the document prints. */
  readonly tables: readonly TableId[];
}
