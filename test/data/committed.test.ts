import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvName } from '../../scripts/ingest/store.ts';
import { csvLines } from '../../scripts/ingest/block.ts';
import { changeColumns } from '../../src/core/dataset/changes.ts';
import { compareTexts } from '../../src/core/dataset/order.ts';
import { schema } from '../../src/core/dataset/schema.ts';
import { safeText, sortedTexts } from '../../src/core/dataset/text.ts';
import { formCells, formOf } from '../../src/core/form/editions.ts';
import { cellKey } from '../../src/core/form/table.ts';
import { addressOf } from '../../scripts/ingest/figures.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { plainCsv } from '../../src/dataset/row.ts';

const dataset = await loadDataset('data');

function textOf(name: string): string {
  return readFileSync(join('data', name), 'utf8');
}

test.each(schema.map((table) => [table.name, table] as const))(
  '%s is written as the pipeline writes it: same bytes after reading and writing',
  (name, table) => {
    const header = csvLines([table.columns.map((column) => column.name)]);
    expect(header + csvLines(sortedTexts(table, dataset[name]))).toBe(textOf(csvName(name)));
  },
);

test.each([...schema.map((table) => csvName(table.name)), 'changes.csv'])(
  'no text cell of %s begins like a formula',
  (name) => {
    const cells = Papa.parse<string[]>(textOf(name), plainCsv).data.flat();
    expect(cells.filter((cell) => safeText(cell) !== cell)).toEqual([]);
    expect(textOf(name)).not.toContain('\r');
  },
);

test('every cell of its form stands once in every report, in published order', () => {
  const rows = Map.groupBy(dataset.observations, (row) => row.report_id);
  for (const report of dataset.reports) {
    const own = rows.get(report.report_id) ?? [];
    const addresses = own.map(addressOf);
    expect(new Set(addresses).size).toBe(addresses.length);
    const missing = formCells(formOf(report.form))
      .map(cellKey)
      .filter((key) => !addresses.includes(key));
    expect(missing, report.report_id).toEqual([]);
    const keys = own.map((row) => [row.table_id, row.row_id, row.column_id]);
    expect(keys).toEqual(keys.toSorted(compareTexts));
  }
});

test('a value stands exactly where the state is number', () => {
  const wrong = dataset.observations.filter(
    (row) => (row.state === 'number') !== (row.value !== null),
  );
  expect(wrong).toEqual([]);
});

test('every reference leads somewhere', () => {
  const reports = new Set(dataset.reports.map((row) => row.report_id));
  const organs = new Set(dataset.organisations.map((row) => row.organisation_id));
  const regions = new Set(dataset.regions.map((row) => row.region_code));
  const lost = [
    ...[...dataset.observations, ...dataset.findings].filter((row) => !reports.has(row.report_id)),
    ...dataset.reports.filter((row) => !organs.has(row.organisation_id)),
    ...dataset.reports.filter((row) => row.supersedes !== null && !reports.has(row.supersedes)),
    ...dataset.organisations.filter((row) => !regions.has(row.region_code)),
    ...dataset.regions.filter((row) => row.parent_code !== null && !regions.has(row.parent_code)),
  ];
  expect(lost).toEqual([]);
});

test('ids are made of the region, the organ and the year', () => {
  for (const row of dataset.organisations)
    expect(row.organisation_id).toMatch(new RegExp(`^${row.region_code}-[a-z0-9-]+$`, 'u'));
  for (const row of dataset.reports)
    expect(row.report_id).toMatch(
      new RegExp(`^${row.organisation_id}-${row.year}(?:-v\\d+)?$`, 'u'),
    );
  expect(dataset.version).toMatch(/^\d{4}\.\d+$/u);
});

test('nothing that reaches a person is kept: no telephone number, no e-mail address', () => {
  const all = schema.map((table) => textOf(csvName(table.name))).join('\n');
  expect(all).not.toMatch(/[\w.]+@[\w-]+\.\w+/u);
  expect(all).not.toMatch(/(?<![\da-f])(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9})(?![\da-f])/u);
});

test('the log of changes speaks of the committed version', () => {
  const [header, ...lines] = Papa.parse<string[]>(textOf('changes.csv'), plainCsv).data;
  expect(header).toEqual(changeColumns.map((column) => column.name));
  expect(lines.some(([version]) => version === dataset.version)).toBe(true);
  expect(textOf('CHANGELOG.md')).toContain(`## ${dataset.version}`);
});
