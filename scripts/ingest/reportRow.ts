import { checkReport } from '../../src/core/check/check.ts';
import { findingRowsOf, observationsOf } from '../../src/core/dataset/observations.ts';
import type { FindingRow, ObservationRow, ReportRow } from '../../src/core/dataset/rows.ts';
import { tableOf } from '../../src/core/dataset/schema.ts';
import { textsOf } from '../../src/core/dataset/text.ts';
import { Refusal, type Document } from '../../src/core/document/document.ts';
import type { Organisation, Report } from '../../src/core/report/report.ts';
import { reportFault } from '../../src/dataset/reportFault.ts';
import { blockOf } from './block.ts';
import { withoutContacts } from './contact.ts';
import type { ManifestEntry } from './manifest.ts';
import type { Reading } from './reading.ts';

/** Where a report comes from. */
export interface Origin {
  /** Name of the file, with its part where it holds several reports. */
  readonly name: string;
  readonly sha256: string;
  readonly entry: ManifestEntry | null;
}

/**
 * A report as it goes into the dataset. Throws a `Refusal` when its organ or year is unknown, or
 * when the gate would not let it in: it then waits alone, and the other inputs go on.
 */
export function readingOf(document: Document, report: Report, origin: Origin): Reading {
  const { organisation, year } = report;
  if (organisation === null)
    throw new Refusal('unknown_organisation', '未能确定编制机关，请在清单（manifest.csv）中写明。');
  if (year === null)
    throw new Refusal('unknown_year', '未能确定数据年度，请在清单（manifest.csv）中写明。');
  const row = reportRow(report, organisation, year, origin, document);
  const cells = observationsOf(row.report_id, report);
  const findings = findingRowsOf(row.report_id, checkReport(report));
  refuseUnfit(row, cells, findings);
  return {
    kind: 'read',
    row,
    organisation,
    block: blockOf(cells),
    findings,
    sections: report.sections.map((section) => ({
      ...section,
      text: withoutContacts(section.text),
    })),
  };
}

function refuseUnfit(
  row: ReportRow,
  rows: readonly ObservationRow[],
  findings: readonly FindingRow[],
): void {
  const cells = rows.map((cell) => textsOf(observations, cell));
  const fault = reportFault({ row, cells, findings });
  if (fault !== null) throw new Refusal('invalid_data', `不合数据规则，未收录：${fault}`);
}

const observations = tableOf('observations');

function reportRow(
  report: Report,
  organisation: Organisation,
  year: number,
  origin: Origin,
  document: Document,
): ReportRow {
  return {
    report_id: `${organisation.id}-${year}`,
    organisation_id: organisation.id,
    year,
    form: report.form,
    scope: report.scope,
    title: report.title === '' ? null : report.title,
    published_on: report.publishedOn,
    source_name: origin.name,
    source_sha256: origin.sha256,
    source_url: origin.entry?.sourceUrl ?? null,
    retrieved_on: origin.entry?.retrievedOn ?? null,
    reading:
      document.format === 'transcript' || document.format === 'observations'
        ? 'transcribed'
        : 'parsed',
    supersedes: null,
  };
}
