import type { Document } from '../core/document/document.ts';
import { readParts, type ReportPart } from '../core/parse/parts.ts';
import type { Organisation, Report } from '../core/report/report.ts';
import { identify, organisationById, type Directory } from '../identity/identify.ts';

/** The reports of a document, one or several, each with its organ as far as its own text tells. */
export function identifiedParts(document: Document, directory: Directory): ReportPart[] {
  return readParts(document).map((part) => {
    const head = identify(part.document, part.report ?? unread(part), directory);
    const organisation = head.organisation ?? listedOrgan(part, directory);
    const report = part.report && { ...head, organisation };
    return { ...part, organisation, report };
  });
}

/** A list of cells names its organ by the id of its report. */
function listedOrgan({ reportId }: ReportPart, directory: Directory): Organisation | null {
  const id = reportId?.replace(/-20\d{2}(?:-v\d+)?$/u, '');
  return id === undefined ? null : organisationById(id, directory);
}

/** What is known of a report that cannot be read: enough to say whose it seems to be. */
function unread({ title, year }: ReportPart): Report {
  return {
    organisation: null,
    year,
    form: '2021',
    scope: 'unknown',
    title: title ?? '',
    publishedOn: null,
    cells: [],
    sections: [],
    notes: [],
    tables: [],
  };
}
