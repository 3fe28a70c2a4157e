import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import type { Dataset } from '../../core/dataset/rows.ts';
import { schema } from '../../core/dataset/schema.ts';
import { committedPath } from '../../dataset/committed.ts';
import { originals, writeOriginals } from '../originals.ts';
import { tableFile } from '../tableFile.ts';
import { apiFiles, writeApi } from './api.ts';
import { writeArchive } from './archive.ts';
import { dataPackageOf } from './dataPackage.ts';
import { writeDatabase } from './database.ts';
import { writeEarlierVersions } from './earlier.ts';
import { writeEngine } from './engine.ts';
import { openApiOf } from './openApi.ts';
import { writePdfFiles } from './pdfFiles.ts';
import { cellsByReport, sliceColumns, sliceRows } from './slices.ts';

/** What is published from where. */
export interface Publication {
  readonly data: string;
  readonly dataset: Dataset;
  /** Folder that becomes the root of the site. */
  readonly folder: string;
  /** Kept between builds (the compressed engine). */
  readonly cache: string;
  /** Address of the site, for the citation. */
  readonly address: string;
  readonly synthetic: boolean;
}

/** Writes `/data/*`, `/api/v1/*`, `/engine/*` and `/pdfjs/*`. */
export async function publish(publication: Publication): Promise<void> {
  const { data, dataset, folder, cache, address, synthetic } = publication;
  const target = join(folder, 'data');
  await mkdir(target, { recursive: true });
  for (const table of schema)
    await writeFile(join(target, `${table.name}.csv`), await tableFile(data, table));
  await copyFile(committedPath(data, 'VERSION'), join(target, 'VERSION'));
  await writeDatabase(data, target);
  await writeEarlierVersions(dirname(data), target, dataset.version);
  await writeSlices(dataset, target);
  const tables = schema.flatMap((table) => [`${table.name}.csv`, `${table.name}.parquet`]);
  const files = [...tables, 'gongkai.duckdb'];
  const description = await dataPackageOf(target, files, dataset.version, synthetic);
  await writeFile(join(target, 'datapackage.json'), `${JSON.stringify(description, null, 2)}\n`);
  await writeArchive(target, [...files, 'datapackage.json'], {
    version: dataset.version,
    address,
    synthetic,
  });
  await writeApi(join(folder, 'api', 'v1'), [
    ...apiFiles(dataset),
    { path: 'openapi.json', content: openApiOf(dataset.version, address) },
  ]);
  await writeEngine(folder, join(target, 'gongkai.duckdb'), cache, dataset.version);
  await writePdfFiles(folder);
  const sources = dataset.reports.map((report) => report.source_sha256);
  await writeOriginals(folder, sources, await originals());
}

/** Ready-made extracts as static addresses: an organ, a region, a year; CSV for spreadsheets (BOM, CRLF). */
async function writeSlices(dataset: Dataset, folder: string): Promise<void> {
  const organisations = new Map(dataset.organisations.map((one) => [one.organisation_id, one]));
  const cells = cellsByReport(dataset);
  const findings = Map.groupBy(dataset.findings, (finding) => finding.report_id);
  const regionOf = (id: string): string => organisations.get(id)?.region_code ?? '';
  const kinds = {
    organisations: Map.groupBy(dataset.reports, (report) => report.organisation_id),
    regions: Map.groupBy(dataset.reports, (report) => regionOf(report.organisation_id)),
    years: Map.groupBy(dataset.reports, (report) => String(report.year)),
  };
  for (const [kind, groups] of Object.entries(kinds)) {
    await mkdir(join(folder, kind), { recursive: true });
    for (const [id, reports] of groups) {
      const rows = sliceRows(reports, organisations, cells, findings);
      const text = Papa.unparse({ fields: [...sliceColumns], data: rows }, { newline: '\r\n' });
      await writeFile(join(folder, kind, `${id}.csv`), `\uFEFF${text}\r\n`);
    }
  }
}
