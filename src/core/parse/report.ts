import { Refusal, type Document } from '../document/document.ts';
import type { Report } from '../report/report.ts';
import { readParts } from './parts.ts';
import { SeveralReports } from './several.ts';

/**
 * Reads a document as one annual report, without saying whose it is. Throws a `Refusal` when it
 * is none: no statutory label, labels but no table, a form without a single figure, or
 * `SeveralReports`.
 */
export function parseReport(document: Document): Report {
  const parts = readParts(document);
  const [only] = parts;
  if (parts.length > 1 || !only) throw new SeveralReports(parts);
  if (only.report) return only.report;
  throw only.refusal ?? new Refusal('not_a_report', '没有找到年度报告。');
}
