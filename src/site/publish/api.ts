import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dataset, FindingRow, ObservationRow, ReportRow } from '../../core/dataset/rows.ts';
import { outcomeSums, reviewSums, type Countable, type Sums } from '../../measure/sums.ts';
import { contestedCells } from '../../measure/contested.ts';
import { atlasOf, cellKeyOf, type Atlas } from '../atlas.ts';
import { countableOf, reportsBelow } from '../countable.ts';
import type { ApiFile } from './apiFile.ts';
import { publication } from './citation.ts';
import { regionAnswers } from './regionAnswers.ts';
import { measureFiles } from './measureFiles.ts';

/** `index.json`, `totals.json` and one file an organ and a region. */
export function apiFiles(dataset: Dataset): ApiFile[] {
  const all = atlasOf(dataset);
  return [
    indexFile(all),
    { path: 'totals.json', content: { version: dataset.version, ...totalsOf(all, null) } },
    ...organisationFiles(dataset),
    ...regionFiles(all),
    ...measureFiles(all),
  ];
}

/** Sums by year and scope over a region and everything below it, over all for `null`. */
function totalsOf(all: Atlas, region: string | null): object {
  const reports = reportsBelow(all, region).map((report) => countableOf(all, report));
  const sums = { outcomes: outcomeSums(reports), review: reviewSums(reports) };
  return { ...sums, contested: withContested(reports) };
}

/** The sums with contested reports taken in, of the years and scopes that have any. */
function withContested(reports: readonly Countable[]): { outcomes: Sums[]; review: Sums[] } {
  const some = (sums: Sums[]): Sums[] => sums.filter((one) => one.contested.length > 0);
  return { outcomes: some(outcomeSums(reports, true)), review: some(reviewSums(reports, true)) };
}

/** Writes the files below `folder`. */
export async function writeApi(folder: string, files: readonly ApiFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(file.content)}\n`);
  }
}

function indexFile(all: Atlas): ApiFile {
  const { dataset } = all;
  const reports = Map.groupBy(dataset.reports, (report) => report.organisation_id);
  return {
    path: 'index.json',
    content: {
      version: dataset.version,
      licence: publication.licence.name,
      title: publication.title,
      counts: {
        regions: dataset.regions.length,
        organisations: dataset.organisations.length,
        reports: dataset.reports.length,
        observations: dataset.observations.length,
        findings: dataset.findings.length,
      },
      organisations: dataset.organisations.map((organ) => ({
        organisation_id: organ.organisation_id,
        name: organ.name,
        region_code: organ.region_code,
        level: organ.level,
        kind: organ.kind,
        function: organ.function,
        years: yearsOf(reports.get(organ.organisation_id) ?? []),
        latest: latestOf(all, organ.organisation_id),
        url: `organisations/${organ.organisation_id}.json`,
      })),
      regions: dataset.regions.map((region) => ({
        region_code: region.region_code,
        name: region.name,
        level: region.level,
        parent_code: region.parent_code,
        url: `regions/${region.region_code}.json`,
      })),
    },
  };
}

function organisationFiles(dataset: Dataset): ApiFile[] {
  const reports = Map.groupBy(dataset.reports, (report) => report.organisation_id);
  const cells = Map.groupBy(dataset.observations, (cell) => cell.report_id);
  const findings = Map.groupBy(dataset.findings, (finding) => finding.report_id);
  return dataset.organisations.map((organ) => ({
    path: `organisations/${organ.organisation_id}.json`,
    content: {
      version: dataset.version,
      organisation: organ,
      reports: (reports.get(organ.organisation_id) ?? []).map((report) =>
        reportOf(report, cells.get(report.report_id) ?? [], findings.get(report.report_id) ?? []),
      ),
    },
  }));
}

function reportOf(
  report: ReportRow,
  cells: readonly ObservationRow[],
  findings: readonly FindingRow[],
): object {
  const contested = contestedCells(findings);
  return {
    ...report,
    cells: cells.map(({ report_id: _, ...cell }) => ({
      ...cell,
      contested: contested.has(cellKeyOf({ ...cell, report_id: report.report_id })),
    })),
    findings: findings.map(({ report_id: _, ...finding }) => finding),
  };
}

function regionFiles(all: Atlas): ApiFile[] {
  const { dataset } = all;
  const organs = Map.groupBy(dataset.organisations, (organ) => organ.region_code);
  const reports = Map.groupBy(dataset.reports, (report) => report.organisation_id);
  return dataset.regions.map((region) => ({
    path: `regions/${region.region_code}.json`,
    content: {
      version: dataset.version,
      region,
      children: dataset.regions
        .filter((one) => one.parent_code === region.region_code)
        .map((one) => one.region_code),
      organisations: (organs.get(region.region_code) ?? []).map((organ) => ({
        ...organ,
        years: yearsOf(reports.get(organ.organisation_id) ?? []),
      })),
      answers: regionAnswers(all, region.region_code),
      ...totalsOf(all, region.region_code),
    },
  }));
}

function yearsOf(reports: readonly ReportRow[]): number[] {
  return [...new Set(reports.map((report) => report.year))].sort((a, b) => a - b);
}

/** Year, scope and volume of an organ's latest report, for peers of like size. */
function latestOf(all: Atlas, id: string): object | null {
  const report = all.reportsOf.get(id)?.at(-1);
  if (!report) return null;
  const received = all.cells(report.report_id).get('requests/received/total')?.value ?? null;
  return { year: report.year, scope: report.scope, received };
}
