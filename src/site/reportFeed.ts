import type { ReportRow } from '../core/dataset/rows.ts';
import { reportLink } from '../text/link.ts';
import { organisationOf, type Atlas } from './atlas.ts';
import { escapeXml } from './feed.ts';

/** An entry of a feed of reports: the report, the organ's name and the address of its page. */
export interface FeedReport {
  readonly report: ReportRow;
  readonly name: string;
  readonly page: string;
}

/** What the feed is about and where it stands. */
export interface ReportFeedFacts {
  readonly title: string;
  readonly page: string;
  readonly feed: string;
}

const mostEntries = 100;

/** Reports with their organ and address; `address` makes a path whole. */
export function feedReports(
  all: Atlas,
  reports: readonly ReportRow[],
  address: (path: string) => string,
): FeedReport[] {
  return reports.map((report) => ({
    report,
    name: organisationOf(all, report).name,
    page: address(reportLink('zh', report.organisation_id, report.year)),
  }));
}

/** An Atom feed of reports, latest first. Dates are those of the dataset; no clock is asked. */
export function reportFeed(reports: readonly FeedReport[], facts: ReportFeedFacts): string {
  const entries = [...reports]
    .sort((a, b) => (dayOf(a.report) < dayOf(b.report) ? 1 : -1))
    .slice(0, mostEntries);
  const updated = entries[0] ? dayOf(entries[0].report) : '2019-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    `<title>${escapeXml(facts.title)}</title>`,
    `<id>${escapeXml(facts.page)}</id>`,
    `<link href="${escapeXml(facts.page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(facts.feed)}"/>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    '<author><name>公开图鉴</name></author>',
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ report, name, page }: FeedReport): string {
  return [
    '<entry>',
    `<title>${escapeXml(`${name}：${report.year} 年度报告`)}</title>`,
    `<id>${escapeXml(page)}</id>`,
    `<link href="${escapeXml(page)}"/>`,
    `<updated>${dayOf(report)}T00:00:00Z</updated>`,
    '</entry>',
  ].join('');
}

/** The day it was captured, else published, else the first day it could have been. */
function dayOf(report: ReportRow): string {
  return report.retrieved_on ?? report.published_on ?? `${report.year + 1}-01-01`;
}
