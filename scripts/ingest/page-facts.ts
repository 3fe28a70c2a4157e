import { finding } from '../../src/core/check/finding.ts';
import type { Document } from '../../src/core/document/document.ts';
import type { Report } from '../../src/core/report/report.ts';
import { fullNameOf, isWithin, type Regions } from '../../src/identity/regions.ts';
import type { ManifestEntry } from './manifest.ts';

/** A file together with what the page that links it says; its own words about itself come first. */
export function withPage(document: Document, entry: ManifestEntry | null): Document {
  if (entry?.pagePublisher == null || document.metadata.publisher !== null) return document;
  return { ...document, metadata: { ...document.metadata, publisher: entry.pagePublisher } };
}

/**
 * The report with a finding where the site it was taken from belongs to another division than its
 * organ (`SiteIDCode` begins with the division's code). A site serves what lies above and below it.
 */
export function withSiteCheck(
  report: Report,
  entry: ManifestEntry | null,
  regions: Regions,
): Report {
  const code = /^\d{6}/u.exec(entry?.pageSiteCode ?? '')?.[0];
  const own = report.organisation?.regionCode;
  if (code === undefined || own === undefined || !regions.nameByCode.has(code)) return report;
  if (isWithin(own, code) || isWithin(code, own)) return report;
  const [site, organ] = [code, own].map((each) => fullNameOf(each, regions));
  const note = finding('region_mismatch', `网站标识码属${site}，年报的机关在${organ}。`);
  return { ...report, notes: [...report.notes, note] };
}
