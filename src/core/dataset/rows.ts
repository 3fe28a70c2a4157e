import type { FormId, TableId } from '../form/table.ts';
import type { CellState, Kind, Level, Scope, Severity } from '../report/report.ts';

/** Rows of the published tables; names are those of the CSV columns, `null` = empty cell. */
export interface RegionRow {
  readonly region_code: string;
  readonly name: string;
  readonly full_name: string;
  readonly level: Level;
  readonly parent_code: string | null;
}

export interface OrganisationRow {
  readonly organisation_id: string;
  readonly name: string;
  readonly region_code: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly function: string | null;
  readonly aliases: readonly string[];
  readonly pinyin: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly predecessor_id: string | null;
}

export interface ReportRow {
  readonly report_id: string;
  readonly organisation_id: string;
  readonly year: number;
  readonly form: FormId;
  readonly scope: Scope;
  readonly title: string | null;
  readonly published_on: string | null;
  readonly source_name: string;
  readonly source_sha256: string;
  readonly source_url: string | null;
  readonly retrieved_on: string | null;
  readonly reading: 'parsed' | 'transcribed';
  readonly supersedes: string | null;
}

export interface ObservationRow {
  readonly report_id: string;
  readonly table_id: TableId;
  readonly row_id: string;
  readonly column_id: string;
  readonly value: number | null;
  readonly state: CellState;
  readonly raw: string;
  readonly place: string;
}

export interface FindingRow {
  readonly report_id: string;
  readonly check_id: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly expected: number | null;
  readonly actual: number | null;
}

export interface CorrectionRow {
  readonly report_id: string;
  readonly table_id: TableId;
  readonly row_id: string;
  readonly column_id: string;
  readonly raw: string;
  readonly why: string;
  readonly corrected_on: string;
}

export interface QuarantineRow {
  readonly source_name: string;
  /** `null` where the input could not be opened. */
  readonly source_sha256: string | null;
  readonly reason: string;
  readonly message: string;
}

export type SourceKind = 'list' | 'report';

export interface SourceRow {
  readonly url: string;
  readonly kind: SourceKind;
  readonly organisation: string | null;
  readonly organisation_id: string | null;
  readonly region_code: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly published_on: string | null;
  readonly note: string | null;
}

/** What became of an address when it was last asked for. */
export type CaptureOutcome = 'new' | 'changed' | 'unchanged' | 'gone' | 'skipped' | 'failed';

export interface CaptureRow {
  readonly url: string;
  /** `null` for a page that is no document. */
  readonly source_sha256: string | null;
  readonly final_url: string | null;
  readonly fetched_at: string;
  readonly looked_at: string | null;
  readonly seen_at: string | null;
  readonly outcome: CaptureOutcome;
  readonly reason: string | null;
  readonly status: number | null;
  readonly bytes: number | null;
  readonly media_type: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly headers: readonly string[];
  readonly warc: string | null;
  readonly referrer: string | null;
  readonly title: string | null;
  readonly organisation_id: string | null;
  readonly year: number | null;
}

/** The whole dataset in memory. */
export interface Dataset {
  readonly version: string;
  readonly regions: readonly RegionRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly reports: readonly ReportRow[];
  readonly observations: readonly ObservationRow[];
  readonly findings: readonly FindingRow[];
  readonly corrections: readonly CorrectionRow[];
  readonly quarantine: readonly QuarantineRow[];
  readonly sources: readonly SourceRow[];
  readonly captures: readonly CaptureRow[];
}
