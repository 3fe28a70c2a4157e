import { checkReport } from '../../src/core/check/check.ts';
import { checkContinuity } from '../../src/core/check/continuity.ts';
import { figuresOf } from '../../src/core/check/figures.ts';
import { findingRowsOf } from '../../src/core/dataset/observations.ts';
import type {
  FindingRow,
  ObservationRow,
  OrganisationRow,
  ReportRow,
} from '../../src/core/dataset/rows.ts';
import type { Report, Section } from '../../src/core/report/report.ts';
import { rowsOf, type Block } from './block.ts';
import { organisationOf } from './organisations.ts';
import type { Versions } from './versions.ts';

/** Rules that compare with the report of the year before. */
const acrossYears: ReadonlySet<string> = new Set(['carry_over', 'stock', 'near_duplicate']);

/** Rules that the figures alone decide; they are asked again after a correction. */
const onFigures: ReadonlySet<string> = new Set([
  'flow_balance',
  'outcome_sum',
  'applicant_sum',
  'review_sum',
  'blank_cell',
  'total_only',
  'missing_row',
  'zero_report',
]);

export interface Merged {
  readonly versions: Versions;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly organisations: ReadonlyMap<string, OrganisationRow>;
  /** Findings on each report alone, as read. */
  readonly findings: ReadonlyMap<string, readonly FindingRow[]>;
  /** Texts that are at hand; without both of them `near_duplicate` stays as it was found. */
  readonly sections: ReadonlyMap<string, readonly Section[]>;
  /** Reports with a cell that a person corrected. */
  readonly corrected: ReadonlySet<string>;
}

/** The findings of the whole dataset, whatever the order in which its reports came in. */
export function recheck(merged: Merged): FindingRow[] {
  const reportFor = remembering((row) => reportOf(row, merged));
  return merged.versions.rows.flatMap((row) => {
    const previous = merged.versions.latest(row.organisation_id, row.year - 1);
    const asked = questions(row, previous, merged);
    const kept = (merged.findings.get(row.report_id) ?? []).filter(
      ({ check_id: rule }) =>
        !asked.has(rule) && (previous !== undefined || !acrossYears.has(rule)),
    );
    if (asked.size === 0) return kept;
    const report = reportFor(row);
    const before = previous && reportFor(previous);
    const found = merged.corrected.has(row.report_id)
      ? checkReport(report, before)
      : before
        ? checkContinuity(figuresOf(report), before)
        : [];
    return [
      ...kept,
      ...findingRowsOf(row.report_id, found).filter((finding) => asked.has(finding.check_id)),
    ];
  });
}

/** Reports of one organ follow each other: each is put together once, the last few are kept. */
function remembering(make: (row: ReportRow) => Report): (row: ReportRow) => Report {
  const kept = new Map<string, Report>();
  return (row) => {
    const report = kept.get(row.report_id) ?? make(row);
    kept.set(row.report_id, report);
    const [oldest] = kept.keys();
    if (kept.size > 8 && oldest !== undefined) kept.delete(oldest);
    return report;
  };
}

/** The rules to ask again for a report; the others stand as they were found when it was read. */
function questions(row: ReportRow, previous: ReportRow | undefined, merged: Merged): Set<string> {
  const asked = new Set<string>();
  if (previous) for (const rule of acrossYears) asked.add(rule);
  if (!hasTexts(row, previous, merged)) asked.delete('near_duplicate');
  if (merged.corrected.has(row.report_id)) for (const rule of onFigures) asked.add(rule);
  return asked;
}

function hasTexts(row: ReportRow, previous: ReportRow | undefined, merged: Merged): boolean {
  return (
    merged.sections.has(row.report_id) &&
    previous !== undefined &&
    merged.sections.has(previous.report_id)
  );
}

function reportOf(row: ReportRow, merged: Merged): Report {
  const organisation = merged.organisations.get(row.organisation_id);
  const block = merged.blocks.get(row.report_id);
  const cells = block === undefined ? [] : rowsOf(block);
  return {
    organisation: organisation ? organisationOf(organisation) : null,
    year: row.year,
    form: row.form,
    scope: row.scope,
    title: row.title ?? '',
    publishedOn: row.published_on,
    cells: cells.map((cell) => ({
      tableId: cell.table_id,
      rowId: cell.row_id,
      columnId: cell.column_id,
      value: cell.value,
      state: cell.state,
      raw: cell.raw,
      place: cell.place,
    })),
    sections: merged.sections.get(row.report_id) ?? [],
    notes: [],
    tables: [...new Set(cells.filter(isPrinted).map((cell) => cell.table_id))],
  };
}

function isPrinted(row: ObservationRow): boolean {
  return row.state !== 'absent';
}
