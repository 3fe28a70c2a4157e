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
  readonly source_sha256: string;
  readonly reason: string;
  readonly message: string;
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
}
