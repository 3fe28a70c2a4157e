import { ReportCells } from '../core/dataset/reportCells.ts';
import type { FindingRow, ReportRow } from '../core/dataset/rows.ts';
import { tableOf, type TableName } from '../core/dataset/schema.ts';
import { textsOf } from '../core/dataset/text.ts';
import { findingFault } from './findings.ts';
import { rowFault } from './reports.ts';
import { rowCheck } from './table.ts';

/** One report as it would stand in the dataset; cells are the records of `observations.csv`. */
export interface Candidate {
  readonly row: ReportRow;
  readonly cells: readonly string[][];
  readonly findings: readonly FindingRow[];
}

/**
 * What the gate would say of a report before it stands in the dataset: its row, each cell, all cells
 * of its form, its findings. One sentence, or `null` when it may stand there.
 */
export function reportFault({ row, cells, findings }: Candidate): string | null {
  const fault = textFault('reports', row) ?? rowFault(row, row.year + 1);
  if (fault !== null) return fault;
  const own = new ReportCells();
  for (const [at, record] of cells.entries()) {
    const wrong = own.take(record, at + 1);
    if (wrong !== null) return wrong;
  }
  return own.missing(row.form) ?? faultIn(findings, row, new Set(own.extras(row.form)));
}

function faultIn(
  findings: readonly FindingRow[],
  { form }: ReportRow,
  extras: ReadonlySet<string>,
): string | null {
  const faults = findings.map(
    (finding) => textFault('findings', finding) ?? findingFault(finding, form, extras),
  );
  return faults.find((fault) => fault !== null) ?? null;
}

function textFault(name: TableName, row: object): string | null {
  const table = tableOf(name);
  return rowCheck(table)(textsOf(table, row));
}
