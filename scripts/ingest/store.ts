import { createReadStream, existsSync } from 'node:fs';
import Papa from 'papaparse';
import type {
  CorrectionRow,
  FindingRow,
  OrganisationRow,
  CaptureRow,
  QuarantineRow,
  RegionRow,
  ReportRow,
  SourceRow,
} from '../../src/core/dataset/rows.ts';
import { schema, type TableName } from '../../src/core/dataset/schema.ts';
import { committedPath, readCommitted } from '../../src/site/committed.ts';
import { loadTable, plainCsv } from '../../src/site/load.ts';
import { blockOfTexts, tableOf, type Block } from './block.ts';
import { UsageError } from '../usage.ts';

/** The dataset as the pipeline holds it: one compact block of observations a report. */
export interface Store {
  /** `''` before the first version. */
  readonly version: string;
  readonly regions: readonly RegionRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly reports: readonly ReportRow[];
  readonly blocks: ReadonlyMap<string, Block>;
  readonly findings: readonly FindingRow[];
  readonly corrections: readonly CorrectionRow[];
  readonly quarantine: readonly QuarantineRow[];
  readonly sources: readonly SourceRow[];
  readonly captures: readonly CaptureRow[];
}

/** The dataset of a folder; an empty one where there is none yet. */
export async function openStore(folder: string): Promise<Store> {
  const missing = filesMissing(folder);
  if (missing.length > 0 && missing.length < datasetFiles.length)
    throw new UsageError(`${folder}: the dataset is not whole, ${missing.join(', ')} missing`);
  if (missing.length > 0) return emptyStore;
  return {
    version: (await readCommitted(folder, 'VERSION')).trim(),
    regions: (await loadTable(folder, tableOf('regions'))) as RegionRow[],
    organisations: (await loadTable(folder, tableOf('organisations'))) as OrganisationRow[],
    reports: (await loadTable(folder, tableOf('reports'))) as ReportRow[],
    blocks: await loadBlocks(committedPath(folder, 'observations.csv')),
    findings: (await loadTable(folder, tableOf('findings'))) as FindingRow[],
    corrections: (await loadTable(folder, tableOf('corrections'))) as CorrectionRow[],
    quarantine: (await loadTable(folder, tableOf('quarantine'))) as QuarantineRow[],
    sources: (await loadTable(folder, tableOf('sources'))) as SourceRow[],
    captures: (await loadTable(folder, tableOf('captures'))) as CaptureRow[],
  };
}

export const emptyStore: Store = {
  version: '',
  regions: [],
  organisations: [],
  reports: [],
  blocks: new Map(),
  findings: [],
  corrections: [],
  quarantine: [],
  sources: [],
  captures: [],
};

/** Files without which a dataset is not whole. */
export const datasetFiles: readonly string[] = [
  ...schema.filter((table) => !table.later).map((table) => csvName(table.name)),
  'VERSION',
];

function filesMissing(folder: string): string[] {
  return datasetFiles.filter((name) => !existsSync(committedPath(folder, name)));
}

export function csvName(table: TableName): string {
  return `${table}.csv`;
}

/** Reads the observations line by line; the rows of one report stand together. */
function loadBlocks(path: string): Promise<Map<string, Block>> {
  const blocks = new Map<string, Block>();
  let id = '';
  let lines: string[][] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.set(id, blockOfTexts(lines));
    lines = [];
  };
  return new Promise((resolve, reject) => {
    let header = true;
    Papa.parse<string[]>(createReadStream(path), {
      ...plainCsv,
      encoding: 'utf8',
      step: ({ data }) => {
        if (header) header = false;
        else {
          if (data[0] !== id) close();
          id = data[0] ?? '';
          lines.push(data);
        }
      },
      complete: () => {
        close();
        resolve(blocks);
      },
      error: reject,
    });
  });
}
