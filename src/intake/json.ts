import type { Refusal } from '../core/document/document.ts';
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

/** Why there is no report. */
export function refusalJson(refusal: Refusal): object {
  return { error: { reason: refusal.reason, message: refusal.message } };
}

function organisationJson({ organisation }: Report): object | null {
  if (!organisation) return null;
  const { id, name, regionCode, level, kind } = organisation;
  return { id, name, region_code: regionCode, level, kind };
}

function findingJson(finding: Finding): object {
  const { checkId, severity, message, cells, expected, actual } = finding;
  return { check_id: checkId, severity, message, cells, expected, actual };
}
