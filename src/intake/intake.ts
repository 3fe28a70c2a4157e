import { checkReport } from '../core/check/check.ts';
import { Refusal, type Document } from '../core/document/document.ts';
import type { ReportPart } from '../core/parse/parts.ts';
import { SeveralReports } from '../core/parse/several.ts';
import type { Finding, Report } from '../core/report/report.ts';
import type { Directory } from '../identity/identify.ts';
import { readDocument } from '../read/read.ts';
import { identifiedParts } from './parts.ts';

/** A file as read: what it contains, the report in it, and the rules that report breaks. */
export interface Intake {
  /** What the file holds of the report. */
  readonly document: Document;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** There is no report of that number in the file; the message says how many there are. */
export class NoSuchPart extends Error {
  override readonly name = 'NoSuchPart';
}

/**
 * Reads one file as an annual report, says whose it is and checks it; `part` (from 1) chooses one of
 * several. Throws a `Refusal`, `SeveralReports` when there are several and none is chosen, or
 * `NoSuchPart`.
 */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  directory: Directory,
  part: number | null = null,
): Promise<Intake> {
  const parts = identifiedParts(await readDocument(bytes, name), directory);
  if (part === null && parts.length > 1) throw new SeveralReports(parts);
  const { document, report, refusal } = chosen(parts, part ?? 1);
  if (report === null) throw refusal ?? new Refusal('not_a_report', '没有找到年度报告。');
  return { document, report, findings: checkReport(report) };
}

function chosen(parts: readonly ReportPart[], number: number): ReportPart {
  const found = parts[number - 1];
  if (!found) throw new NoSuchPart(`文件里只有${parts.length}份报告，没有第${number}份。`);
  return found;
}
