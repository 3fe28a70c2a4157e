import { finding } from '../core/check/finding.ts';
import type { Refusal } from '../core/document/document.ts';
import type { ReportPart } from '../core/parse/parts.ts';
import { Rivals } from '../core/parse/rivals.ts';
import { SeveralReports } from '../core/parse/several.ts';
import type { Finding, Report } from '../core/report/report.ts';

/** One parsed report in the words of the public contract. */
export function reportJson(report: Report, findings: readonly Finding[]): object {
  return {
    organisation: organisationJson(report),
    year: report.year,
    form: report.form,
    scope: report.scope,
    title: report.title,
    published_on: report.publishedOn,
    cells: report.cells.map((cell) => ({
      table_id: cell.tableId,
      row_id: cell.rowId,
      column_id: cell.columnId,
      value: cell.value,
      state: cell.state,
      raw: cell.raw,
      place: cell.place,
    })),
    findings: findings.map(findingJson),
    sections: report.sections.map(({ id, title, text }) => ({ id, title, text })),
  };
}

/** Why there is no report, and the list of them where there are several. */
export function refusalJson(refusal: Refusal): object {
  const error = errorJson(refusal);
  if (!(refusal instanceof SeveralReports)) return { error };
  const rivals = refusal.parts.find((part) => part.refusal instanceof Rivals)?.refusal;
  return {
    error,
    reports: refusal.parts.map(partJson),
    findings: rivals ? [findingJson(finding('rival_tables', rivals.message))] : [],
  };
}

function errorJson({ reason, message }: Refusal): object {
  return { reason, message };
}

function partJson({ part, organisation, year, title, place, report, refusal }: ReportPart): object {
  return {
    part,
    organisation: organisationJson({ organisation }),
    year: report?.year ?? year,
    title: report?.title || title,
    place,
    ...(refusal && { error: errorJson(refusal) }),
  };
}

function organisationJson({ organisation }: Pick<Report, 'organisation'>): object | null {
  if (!organisation) return null;
  const { id, name, regionCode, level, kind } = organisation;
  return { id, name, region_code: regionCode, level, kind };
}

function findingJson(finding: Finding): object {
  const { checkId, severity, message, cells, expected, actual } = finding;
  return { check_id: checkId, severity, message, cells, expected, actual };
}
