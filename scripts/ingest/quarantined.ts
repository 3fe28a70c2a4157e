import type { QuarantineRow, ReportRow } from '../../src/core/dataset/rows.ts';
import { fileOf, partOf } from './part.ts';
import type { Outcome } from './reading.ts';

type Input = Pick<QuarantineRow, 'source_name' | 'source_sha256'>;

/**
 * Inputs, or parts of them, that gave no report. What has been read since is no longer among them;
 * a file that is refused again stands there as it fell apart the last time.
 */
export function quarantined(
  before: readonly QuarantineRow[],
  outcomes: readonly Outcome[],
  reports: readonly ReportRow[],
): QuarantineRow[] {
  const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.row] : []));
  const read = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [outcome.row] : []));
  const done = new Set([...reports, ...read].flatMap(inputsOf));
  const again = new Set(refused.map(fileKey));
  return [...refused, ...before.filter((row) => !again.has(fileKey(row)))].filter(
    (row) => !done.has(partKey(row)),
  );
}

/** What a report says is read: its part of the file, and that the file is no refusal as a whole. */
function inputsOf(row: ReportRow): string[] {
  return [partKey(row), partKey({ ...row, source_name: fileOf(row.source_name) })];
}

/** The same bytes under another name are the same input. */
function partKey(row: Input): string {
  return `${row.source_sha256 ?? ''} ${partOf(row.source_name) ?? ''}`;
}

function fileKey(row: Input): string {
  return `${fileOf(row.source_name)} ${row.source_sha256 ?? ''}`;
}
