import { expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { agencyPage } from '../../src/site/agencyPage.ts';
import { atlasOf } from '../../src/site/atlas.ts';
import { yearPairs } from '../../src/site/changesInReport.ts';
import { releasesOf } from '../../src/site/changeLog.ts';
import { choicesOf, facetPath, facetsOf, noFacet, organisationsOf } from '../../src/site/facets.ts';
import { atomFeed } from '../../src/site/feed.ts';
import { inOrder, marksOf } from '../../src/site/findings.ts';
import { cellPhrase } from '../../src/site/lines.ts';
import { quantileOf } from '../../src/measure/spread.ts';
import { reportPage } from '../../src/site/reportPage.ts';
import { plainSentence } from '../../src/site/sentence.ts';
import { regionPage } from '../../src/site/regionPage.ts';
import { formatNumber, formatPercent, formatYears } from '../../src/text/number.ts';
import { figureText } from '../../src/text/figure.ts';
import { rateLine } from '../../src/text/rate.ts';

const all = atlasOf(await loadDataset('data'));
const pingtan = '350128-shiyanquguanweihui';

test('a report page has every cell of its form, marks on the cells of its findings', async () => {
  const page = await reportPage(`${pingtan}-2020`);
  const keys = page.tables.flatMap(({ printed }) =>
    printed.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells.map((one) => one.key))),
  );
  expect(keys.filter((key) => !page.cells.has(key))).toEqual([]);
  expect(page.marks.get('requests/concluded/total')?.severity).toBe('error');
  expect(page.previous?.year).toBe(2019);
  expect(page.elsewhere).toContain('requests/other.misc/total');
});

test('the plain sentence of an organ states what its latest report prints', async () => {
  const page = await agencyPage('321300-renminzhengfu');
  if (!page) throw new Error('no report of 宿迁');
  const received = page.latest.cells.get('requests/received/total')?.value ?? null;
  expect(received).not.toBeNull();
  expect(plainSentence('zh', page)).toContain(
    `新收政府信息公开申请 ${formatNumber(received ?? 0)} 件`,
  );
});

test('years without a report stay in the series without figures', async () => {
  const page = await agencyPage('321300-renminzhengfu');
  const years = page?.years.map((one) => one.year) ?? [];
  expect(years).toEqual(years.map((_, at) => (years[0] ?? 0) + at));
  expect(page?.years.filter((one) => !one.report).every((one) => one.cells.size === 0)).toBe(true);
});

test('a region’s page: its own aggregate, else five organs, else one by one', async () => {
  const city = (await regionPage('320800')).years.find((one) => one.year === 2024);
  expect(city?.basis).toBe('aggregate');
  expect(city?.organs.map((organ) => organ.name)).toEqual(['淮安市人民政府']);
  const rate = city?.cells.find((cell) => cell.measure.id === 'disclosure_rate')?.figure;
  expect(Math.round((rate?.value ?? 0) * 1000)).toBe(595);
  const province = (await regionPage('320000')).years.find((one) => one.year === 2023);
  expect(province?.basis).toBe('each');
  expect(province?.cells.every((cell) => cell.figure === null)).toBe(true);
  expect(province?.organs).toHaveLength(3);
});

test('a facet choice states the number of organs its address leads to', () => {
  for (const facet of facetsOf(all))
    for (const field of ['level', 'kind', 'year'] as const)
      for (const choice of choicesOf(all, facet, field).filter((one) => !one.chosen)) {
        expect(organisationsOf(all, choice.facet).length).toBe(choice.count);
        expect(facetsOf(all).map((one) => facetPath(one))).toContain(facetPath(choice.facet));
      }
  expect(facetPath(noFacet)).toBe('');
});

test('two editions side by side: a cell that one of them lacks has no change', () => {
  const [before, after] = [2020, 2021].map((year) => {
    const report = all.current.find((one) => one.report_id === `${pingtan}-${year}`);
    if (!report) throw new Error(`no report of ${year}`);
    return { report, cells: all.cells(report.report_id) };
  });
  if (!before || !after) throw new Error('two reports are needed');
  const pairs = yearPairs(before, after);
  const fees = pairs.filter((pair) => pair.key.startsWith('disclosure/fees/'));
  expect(fees.length).toBeGreaterThan(0);
  expect(fees.every((pair) => pair.change === null)).toBe(true);
  expect(figureText('zh', fees.find((pair) => pair.after === undefined)?.after)).toBe(
    '[本版无此项]',
  );
});

test('cells are named by the form', () => {
  expect(cellPhrase('en', '2021', 'requests/unable.not_held/total')).toBe(
    'Unable to provide · Not held by this organ (Total)',
  );
  expect(cellPhrase('zh', '2021', 'nothing/at/all')).toBe('at（all）');
});

test('rates follow the rules of display', () => {
  expect(rateLine('zh', { k: 2, n: 3, value: 2 / 3 })).toBe('2/3');
  expect(rateLine('zh', { k: 26, n: 26, value: 1 })).toBe('100.0%（26/26，95% 区间 87.1%–100.0%）');
  expect(rateLine('zh', { k: 1197, n: 3500, value: 0.342 })).toBe('34.2%（1,197/3,500）');
  expect(rateLine('zh', { k: 3511, n: null, value: 3511 })).toBe('3,511');
});

test('numbers: separators, sign, decimals', () => {
  expect([1234567, -2.5, 0, 251000.125].map(formatNumber)).toEqual([
    '1,234,567',
    '−2.5',
    '0',
    '251,000.125',
  ]);
  expect(formatPercent(1.18)).toBe('118.0%');
  expect([0, 0.0004, 1 / 2000].map(formatPercent)).toEqual(['0.0%', '<0.1%', '0.1%']);
  expect(formatYears([2023, 2019, 2020, 2021])).toBe('2019–2021 2023');
});

test('findings are listed gravest first and marked on their cells with their number', () => {
  const row = { report_id: 'x', expected: null, actual: null };
  const ordered = inOrder([
    { ...row, check_id: 'blank_cell', severity: 'warning', cells: ['requests/granted/total'] },
    { ...row, check_id: 'outcome_sum', severity: 'error', cells: ['requests/granted/total'] },
  ]);
  expect(ordered.map((one) => one.check_id)).toEqual(['outcome_sum', 'blank_cell']);
  expect(marksOf(ordered).get('requests/granted/total')).toEqual({
    severity: 'error',
    findings: [1, 2],
  });
});

test('quantiles lie between neighbours', () => {
  expect(quantileOf([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantileOf([7], 0.9)).toBe(7);
});

test('the log of changes becomes sections and a feed that parses as text', () => {
  const releases = releasesOf(
    '# Log\n\n## 2026.2 · 2026-03-01\n\n### 重新发布\n\n- `a` 1 → 2 & <b>\n',
  );
  expect(releases).toEqual([
    {
      title: '2026.2 · 2026-03-01',
      version: '2026.2',
      date: '2026-03-01',
      paragraphs: [
        { kind: 'heading', text: '重新发布' },
        { kind: 'item', text: 'a 1 → 2 & <b>' },
      ],
    },
  ]);
  const feed = atomFeed(releases, {
    version: '2026.2',
    page: 'http://x/changes/',
    feed: 'http://x/feed.xml',
  });
  expect(feed).toContain('1 → 2 &amp; &lt;b&gt;');
  expect(feed).toContain('<updated>2026-03-01T00:00:00Z</updated>');
});
