import { expect, test } from 'vitest';
import type { CaptureRow, SourceRow } from '../../src/core/dataset/rows.ts';
import { atlasOf } from '../../src/site/atlas.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { reportFeed, feedReports } from '../../src/site/reportFeed.ts';
import { seasonCounts, seasonOf, seasonYear } from '../../src/site/season.ts';

const dataset = await loadDataset('data');

function capture(url: string, rest: Partial<CaptureRow>): CaptureRow {
  return {
    url,
    source_sha256: null,
    final_url: null,
    fetched_at: '2026-02-01T00:00:00Z',
    looked_at: '2026-02-03T00:00:00Z',
    seen_at: '2026-02-03T00:00:00Z',
    outcome: 'unchanged',
    reason: null,
    status: 200,
    bytes: 1,
    media_type: null,
    etag: null,
    last_modified: null,
    headers: [],
    warc: null,
    referrer: null,
    title: null,
    organisation_id: null,
    year: null,
    ...rest,
  };
}

const list = 'https://www.example.gov.cn/nb/';
const organ = (slug: string): string => `321322-${slug}`;
const source = (
  id: string,
  url: string,
  kind: 'list' | 'report',
  year: number | null,
): SourceRow => ({
  url,
  kind,
  organisation: id,
  organisation_id: id,
  region_code: '321322',
  year,
  title: null,
  published_on: null,
  note: null,
});

const all = atlasOf({
  ...dataset,
  sources: [
    source(organ('jiaoyuju'), `${list}1`, 'report', 2023),
    source(organ('caizhengju'), `${list}2`, 'report', 2025),
    source(organ('shenjiju'), `${list}3`, 'report', 2023),
    source(organ('shenjiju'), list, 'list', null),
  ],
  captures: [
    capture(list, {}),
    capture(`${list}4`, {
      source_sha256: 'a'.repeat(64),
      referrer: list,
      organisation_id: organ('minzhengju'),
      year: 2025,
    }),
  ],
});

test('the season is that of the last look, the same on any day', () => {
  expect(seasonYear(all)).toBe(2025);
  expect(seasonYear(atlasOf({ ...dataset, sources: [], captures: [] }))).toBe(all.years.at(-1));
});

test('read, captured, listed, not yet seen, not looked at are told apart, never “not published”', () => {
  const lines = seasonOf(all, 2025, '321322');
  const standing = new Map(
    lines.map((line) => [line.organisationId, [line.report?.standing ?? null, line.lookedOn]]),
  );
  expect(standing.get(organ('minzhengju'))).toEqual(['captured', '2026-02-03']);
  expect(standing.get(organ('caizhengju'))).toEqual(['listed', null]);
  expect(standing.get(organ('shenjiju'))).toEqual([null, '2026-02-03']);
  expect(standing.get(organ('jiaoyuju'))).toEqual([null, null]);
  const counts = seasonCounts(lines);
  expect(counts).toMatchObject({ captured: 1, listed: 1, unseen: 1 });
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  expect(sum).toBe(lines.length);
});

test('a feed has one entry a report, latest first, and the same bytes each time', () => {
  const facts = { title: '甲 & 乙', page: 'https://x.org/a/', feed: 'https://x.org/a/feed.xml' };
  const reports = feedReports(all, all.current, (path) => `https://x.org${path}`);
  const text = reportFeed(reports, facts);
  expect(text.match(/<entry>/gu)).toHaveLength(all.current.length);
  expect(text).toContain('<title>甲 &amp; 乙</title>');
  const days = [...text.matchAll(/<updated>(\S{10})/gu)].slice(1).map(([, day]) => day);
  expect(days).toEqual(days.toSorted().reverse());
  expect(reportFeed(reports.toReversed(), facts).length).toBe(text.length);
});
