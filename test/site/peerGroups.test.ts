import { expect, test } from 'vitest';
import type { Dataset } from '../../src/core/dataset/rows.ts';
import { atlasOf } from '../../src/site/atlas.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { peerGroups } from '../../src/site/peerGroups.ts';

const committed = await loadDataset('data');
const report = committed.reports.find((one) => one.report_id === '321300-renminzhengfu-2024');
if (!report) throw new Error('the committed dataset lacks a report the test copies');

/** As many organs with that one report each. */
function copies(count: number): Dataset {
  const organ = committed.organisations.find(
    (one) => one.organisation_id === report?.organisation_id,
  );
  const cells = committed.observations.filter((one) => one.report_id === report?.report_id);
  const ids = Array.from({ length: count }, (_, at) => `321300-copy${at}`);
  return {
    ...committed,
    organisations: ids.flatMap((id) => (organ ? [{ ...organ, organisation_id: id }] : [])),
    reports: ids.flatMap((id) =>
      report ? [{ ...report, organisation_id: id, report_id: `${id}-2024` }] : [],
    ),
    observations: ids.flatMap((id) => cells.map((cell) => ({ ...cell, report_id: `${id}-2024` }))),
    findings: [],
  };
}

test('five organs that are alike are a group, four are none', () => {
  expect(peerGroups(atlasOf(copies(4)), 2024)).toEqual([]);
  const groups = peerGroups(atlasOf(copies(5)), 2024);
  const rate = groups.find((group) => group.measure === 'disclosure_rate');
  expect(rate?.values.map((one) => one.value.toFixed(3))).toEqual(Array(5).fill('0.540'));
});

test('a year without reports has no group', () => {
  expect(peerGroups(atlasOf(copies(5)), 2023)).toEqual([]);
});
