import type { Release } from './changeLog.ts';

/** Addresses and version the feed names. */
export interface FeedFacts {
  readonly version: string;
  readonly page: string;
  readonly feed: string;
}

/** An Atom feed: one entry a version; without a log, one entry for the current version. */
export function atomFeed(releases: readonly Release[], facts: FeedFacts): string {
  const first = { version: facts.version, date: null, title: facts.version, paragraphs: [] };
  const entries = releases.length > 0 ? releases : [first];
  const updated = entries.map(dateOf).sort().at(-1) ?? dateOf(first);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    '<title>公开图鉴：更新记录</title>',
    `<id>${escapeXml(facts.page)}</id>`,
    `<link href="${escapeXml(facts.page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(facts.feed)}"/>`,
    `<updated>${updated}</updated>`,
    '<author><name>公开图鉴</name></author>',
    ...entries.map((entry) => entryOf(entry, facts)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(release: Release, facts: FeedFacts): string {
  const address = `${facts.page}#v${release.version}`;
  const text = release.paragraphs.map((line) => line.text).join('\n');
  return [
    '<entry>',
    `<title>${escapeXml(release.title)}</title>`,
    `<id>${escapeXml(address)}</id>`,
    `<link href="${escapeXml(address)}"/>`,
    `<updated>${dateOf(release)}</updated>`,
    `<content type="text">${escapeXml(text === '' ? release.title : text)}</content>`,
    '</entry>',
  ].join('');
}

/** A heading without a date stands for the first day of its year: no clock is asked. */
function dateOf(release: Pick<Release, 'version' | 'date'>): string {
  return `${release.date ?? `${release.version.slice(0, 4)}-01-01`}T00:00:00Z`;
}

/** Text as it may stand in XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
