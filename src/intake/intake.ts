import { checkReport } from '../core/check/check.ts';
import type { Document } from '../core/document/document.ts';
import { parseReport } from '../core/parse/report.ts';
import type { Finding, Report } from '../core/report/report.ts';
import { identify, type Directory } from '../identity/identify.ts';
import { readDocument } from '../read/read.ts';

/** A file as read: what it contains, the report in it, and the rules that report breaks. */
export interface Intake {
  readonly document: Document;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** Reads one file as an annual report, says whose it is and checks it. Throws a `Refusal`. */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  directory: Directory,
  previous?: Report,
): Promise<Intake> {
  const document = await readDocument(bytes, name);
  const report = identify(document, parseReport(document), directory);
  return { document, report, findings: checkReport(report, previous) };
}
