import { expect, test } from 'vitest';
import { atlasOf, previousReport } from '../../src/site/atlas.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { ruleLines } from '../../src/site/qualityPage.ts';

const all = atlasOf(await loadDataset('data'));
const lines = new Map(ruleLines(all).map((line) => [line.rule.id, line]));

test('a rule about two years is asked only of reports with the year before', () => {
  const followed = all.current.filter(
    (report) => previousReport(all, report)?.scope === report.scope,
  );
  expect(lines.get('carry_over')?.reports).toBe(followed.length);
  expect(followed.length).toBeLessThan(all.current.length);
});

test('a rule that needs a date or a manifest is asked of no report without one', () => {
  const known = all.current.filter((report) => report.published_on !== null);
  expect(lines.get('late')?.reports).toBeLessThanOrEqual(known.length);
  expect(lines.get('manifest_mismatch')?.reports).toBe(
    new Set(
      all.dataset.findings
        .filter((finding) => finding.check_id === 'manifest_mismatch')
        .map((finding) => finding.report_id),
    ).size,
  );
});

test('no requests is information, not a failure', () => {
  const line = lines.get('zero_report');
  expect(line?.passed).toBe(line?.reports);
});
