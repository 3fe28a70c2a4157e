import { expect, test } from 'vitest';
import { derived } from '../../scripts/sources/derive.ts';
import type { CaptureRow, SourceRow } from '../../src/core/dataset/rows.ts';
import { namingDirectoryOf } from '../../src/identity/build/directory.ts';
import { atlasOf } from '../../src/site/atlas.ts';
import { counted, knownReports, provinceCoverage } from '../../src/site/coverage.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { sourceConflicts } from '../../src/site/sourceConflicts.ts';

const dataset = await loadDataset('data');

const empty: SourceRow = {
  url: 'https://www.example.gov.cn/1.html',
  kind: 'report',
  organisation: null,
  organisation_id: null,
  region_code: null,
  year: null,
  title: null,
  published_on: null,
  note: null,
};

const listed: SourceRow = {
  ...empty,
  organisation: '沭阳县教育局',
  organisation_id: '321322-jiaoyuju',
  region_code: '321322',
  year: 2023,
};

function withSources(sources: readonly SourceRow[], captures: readonly CaptureRow[] = []) {
  return atlasOf({ ...dataset, sources, captures });
}

test('the list of sources names each address once, on agencies’ hosts, and places every organ', () => {
  const urls = dataset.sources.map((row) => row.url);
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls.length).toBeGreaterThan(400);
  expect(urls.filter((url) => !/(?:^|\.)gov\.cn$/u.test(new URL(url).hostname))).toEqual([]);
  const placed = dataset.sources.filter((row) => row.organisation_id !== null);
  expect(placed.filter((row) => !row.organisation_id?.startsWith(`${row.region_code}-`))).toEqual(
    [],
  );
});

test('one organ id is one name but for its region', () => {
  const names = Map.groupBy(
    dataset.sources.filter((row) => row.organisation_id !== null),
    (row) => row.organisation_id,
  );
  const several = [...names].filter(
    ([, rows]) => new Set(rows.map((row) => row.organisation)).size > 1,
  );
  expect(several.map(([id]) => id)).toEqual([]);
});

test('an organ’s id comes from its name; an id that stands there stays; a remark is no name', () => {
  const directory = namingDirectoryOf(dataset.regions, dataset.organisations);
  const named = { ...empty, organisation: '宿迁市人民政府' };
  expect(derived(named, directory)).toMatchObject({
    organisation_id: '321300-renminzhengfu',
    region_code: '321300',
  });
  expect(derived({ ...named, organisation_id: '321300-x' }, directory).organisation_id).toBe(
    '321300-x',
  );
  for (const organisation of ['北京市大兴区 a town (我镇)', '深圳市龙岗区(部门)', '城关镇人民政府'])
    expect(derived({ ...empty, organisation }, directory).organisation_id).toBe(null);
});

test('contradictions are listed: title, year, date, several addresses, host, unknown organ', () => {
  const all = withSources([
    { ...listed, title: '宿迁市审计局2022年政府信息公开工作年度报告', published_on: '2023-01-05' },
    { ...listed, url: 'https://www.example.gov.cn/2.html' },
    { ...empty, url: 'https://www.example.gov.cn/3.html', region_code: '410000' },
  ]);
  expect(sourceConflicts(all).map((one) => [one.kind, one.other])).toEqual([
    ['year', '2022'],
    ['date', '2023-01-05'],
    ['organ', '宿迁市审计局'],
    ['unknown', null],
    ['several', null],
    ['host', 'www.example.gov.cn'],
  ]);
});

test('a shorter spelling, or the county left out, is no contradiction', () => {
  const same = { ...listed, title: '教育局2023年政府信息公开工作年度报告' };
  expect(sourceConflicts(withSources([same]))).toEqual([]);
});

test('read, captured and listed reports are told apart and counted once', () => {
  const capture: CaptureRow = {
    url: 'https://www.example.gov.cn/4.html',
    source_sha256: 'a'.repeat(64),
    final_url: null,
    fetched_at: '2026-01-05T00:00:00Z',
    looked_at: null,
    seen_at: null,
    outcome: 'new',
    reason: null,
    status: 200,
    bytes: 1,
    media_type: 'text/html',
    etag: null,
    last_modified: null,
    headers: [],
    warc: null,
    referrer: null,
    title: null,
    organisation_id: '321322-jiaoyuju',
    year: 2024,
  };
  const read = { ...listed, organisation_id: '321300-renminzhengfu', year: 2024 };
  const all = withSources([listed, read], [capture]);
  const standing = (id: string, year: number) =>
    knownReports(all).filter((one) => one.organisationId === id && one.year === year);
  expect(standing('321300-renminzhengfu', 2024).map((one) => one.standing)).toEqual(['read']);
  expect(standing('321322-jiaoyuju', 2024).map((one) => one.standing)).toEqual(['captured']);
  expect(standing('321322-jiaoyuju', 2023).map((one) => one.standing)).toEqual(['listed']);
  const total = counted(knownReports(all));
  expect(total.reportsRead).toBe(all.current.length);
  expect(total.reports).toBe(all.current.length + 2);
  expect(provinceCoverage(all).reduce((sum, line) => sum + line.reports, 0)).toBe(total.reports);
});
