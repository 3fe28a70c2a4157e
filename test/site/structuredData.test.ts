import { expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { openApiOf } from '../../src/site/publish/openApi.ts';
import { tableSchemaOf } from '../../src/site/publish/dataPackage.ts';
import { schema } from '../../src/core/dataset/schema.ts';
import { modifiedOn, structuredDataOf } from '../../src/site/structuredData.ts';

const site = 'https://example.org/atlas/';
const dataset = await loadDataset('data');

test('the dataset describes itself for dataset search: what, when, whose, where to get it', () => {
  const described = structuredDataOf(dataset, site, { url: `${site}data/` }) as {
    description: string;
    keywords: readonly string[];
    identifier: string;
    dateModified: string;
    distribution: readonly { contentUrl: string }[];
  };
  expect(described.description.length).toBeGreaterThanOrEqual(50);
  expect(described.description.length).toBeLessThanOrEqual(5_000);
  expect(described.keywords.length).toBeGreaterThan(3);
  expect(described.identifier).toBe(`${site}data/datapackage.json`);
  expect(described.dateModified).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(described.dateModified).toBe(modifiedOn(dataset));
  for (const { contentUrl } of described.distribution)
    expect(contentUrl).toMatch(/^https:.+\.\w+$/u);
});

test('the API description names its server without a slash and says that nobody logs in', () => {
  const { servers, security } = openApiOf('2026.1', site) as {
    servers: readonly { url: string }[];
    security: readonly unknown[];
  };
  expect(servers).toEqual([{ url: 'https://example.org/atlas/api/v1' }]);
  expect(security).toEqual([]);
});

test('the data package declares every reference between tables as a foreign key', () => {
  for (const table of schema) {
    const { foreignKeys = [] } = tableSchemaOf(table) as {
      foreignKeys?: readonly { fields: readonly string[]; reference: { resource: string } }[];
    };
    expect(foreignKeys.map((key) => [key.fields[0], key.reference.resource])).toEqual(
      table.references.map(({ column, table: other }) => [column, `${other}-csv`]),
    );
  }
});
