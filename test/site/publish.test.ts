import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/core/dataset/schema.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { publish } from '../../src/site/publish/publish.ts';

let folder: string;
const dataset = await loadDataset('data');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-publish-'));
  await publish({
    data: 'data',
    dataset,
    folder,
    cache: join('node_modules', '.cache', 'gongkai'),
    address: 'https://example.org/',
    synthetic: false,
  });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what the site publishes', () => {
  test('CSV files are those of the dataset, byte for byte', async () => {
    for (const table of schema) {
      const published = await readFile(join(folder, 'data', `${table.name}.csv`));
      expect(published.equals(await readFile(join('data', `${table.name}.csv`)))).toBe(true);
    }
  });

  test('the database has the tables and columns of the CSV files and every row of them', async () => {
    const instance = await DuckDBInstance.create(join(folder, 'data', 'gongkai.duckdb'), {
      access_mode: 'READ_ONLY',
    });
    const connection = await instance.connect();
    for (const table of schema) {
      const reader = await connection.runAndReadAll(`SELECT * FROM ${table.name}`);
      expect(reader.columnNames()).toEqual(table.columns.map((column) => column.name));
      expect(reader.currentRowCount).toBe(dataset[table.name].length);
    }
    const cells = await connection.runAndReadAll(
      `SELECT report_id, table_id, row_id, column_id, value, state, raw, place
      FROM observations ORDER BY report_id, table_id, row_id, column_id`,
    );
    const key = (row: readonly unknown[]): string => row.slice(0, 4).join(' ');
    const stored = new Map(cells.getRows().map((row) => [key(row), row]));
    for (const {
      report_id,
      table_id,
      row_id,
      column_id,
      value,
      state,
      raw,
      place,
    } of dataset.observations) {
      const row = [report_id, table_id, row_id, column_id, value, state, raw, place];
      expect(stored.get(key(row))).toEqual(row);
    }
    connection.closeSync();
    instance.closeSync();
  });

  test('Parquet holds the same observations, empty values as null', async () => {
    const bytes = await readFile(join(folder, 'data', 'reports.parquet'));
    const rows = await parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
    expect(rows.map((row) => row['report_id'])).toEqual(
      dataset.reports.map((report) => report.report_id),
    );
  });

  test('the data package names every file with its bytes and hash', async () => {
    const text = await readFile(join(folder, 'data', 'datapackage.json'), 'utf8');
    const description = JSON.parse(text) as {
      version: string;
      resources: { name: string; path: string; bytes: number; hash: string }[];
    };
    expect(description.version).toBe(dataset.version);
    expect(description.resources).toHaveLength(2 * schema.length + 1);
    expect(new Set(description.resources.map((one) => one.name)).size).toBe(
      description.resources.length,
    );
    for (const resource of description.resources) {
      const bytes = await readFile(join(folder, 'data', resource.path));
      expect(resource.bytes).toBe(bytes.byteLength);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    }
  });

  test('the archive carries the files, README, dictionary, citation and right checksums', async () => {
    const entries = unzipSync(await readFile(join(folder, 'data', 'gongkai-all.zip')));
    const sums = new TextDecoder().decode(entries['SHA256SUMS']).trim().split('\n');
    expect(sums).toHaveLength(Object.keys(entries).length - 1);
    for (const line of sums) {
      const [hash, name] = line.split('  ') as [string, string];
      const bytes = entries[name];
      expect(bytes && createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
    expect(Object.keys(entries)).toEqual(
      expect.arrayContaining(['README.md', 'DICTIONARY.md', 'CITATION.bib', 'datapackage.json']),
    );
  });

  test('each organ has its JSON with all its reports and cells', async () => {
    for (const organ of dataset.organisations) {
      const path = join(folder, 'api/v1/organisations', `${organ.organisation_id}.json`);
      const content = JSON.parse(await readFile(path, 'utf8')) as {
        reports: { report_id: string; cells: unknown[] }[];
      };
      const reports = dataset.reports.filter(
        (report) => report.organisation_id === organ.organisation_id,
      );
      expect(content.reports.map((report) => report.report_id)).toEqual(
        reports.map((report) => report.report_id),
      );
      for (const report of content.reports)
        expect(report.cells).toHaveLength(
          dataset.observations.filter((cell) => cell.report_id === report.report_id).length,
        );
    }
  });

  test('each measure has its JSON; a report without a value says null, not zero', async () => {
    const folderOf = join(folder, 'api/v1/measures');
    const { measures } = JSON.parse(await readFile(join(folderOf, 'index.json'), 'utf8')) as {
      measures: { id: string }[];
    };
    expect(measures.map((one) => one.id)).toContain('disclosure_rate');
    const { values } = JSON.parse(
      await readFile(join(folderOf, 'disclosure_rate.json'), 'utf8'),
    ) as { values: { report_id: string; k: number | null; n: number | null }[] };
    const found = new Map(values.map((one) => [one.report_id, one]));
    expect(found.get('321300-renminzhengfu-2024')).toMatchObject({ k: 1902, n: 3521 });
    expect(found.get('310000-zhengfubangongting-2019')).toMatchObject({ k: null, n: null });
  });

  test('every file the OpenAPI description names is there', async () => {
    const description = JSON.parse(await readFile(join(folder, 'api/v1/openapi.json'), 'utf8')) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(description.openapi).toBe('3.1.0');
    for (const path of Object.keys(description.paths).filter((one) => !one.includes('{')))
      expect(await readFile(join(folder, 'api/v1', path), 'utf8')).toContain('"version"');
  });

  test('extracts by organ, region and year hold each observation once', async () => {
    for (const kind of ['organisations', 'regions', 'years']) {
      let rows = 0;
      for (const name of await readdir(join(folder, 'data', kind))) {
        const text = await readFile(join(folder, 'data', kind, name), 'utf8');
        expect(text.startsWith('\uFEFF')).toBe(true);
        rows += Papa.parse(text.slice(1), { skipEmptyLines: true }).data.length - 1;
      }
      expect(rows).toBe(dataset.observations.length);
    }
  });

  test('the engine files are those the manifest names', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'engine/manifest.json'), 'utf8'));
    for (const file of [
      manifest.files.eh.wasm,
      manifest.files.eh.worker,
      manifest.files.mvp.wasm,
      manifest.database,
    ]) {
      const bytes = await readFile(join(folder, 'engine', file.url));
      expect(bytes.byteLength).toBe(file.bytes);
      const hash = createHash('sha384').update(bytes).digest('base64');
      expect(file.integrity).toBe(`sha384-${hash}`);
      expect(bytes.byteLength).toBeLessThan(25_000_000);
    }
  });
});
