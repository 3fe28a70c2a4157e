import { existsSync } from 'node:fs';
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
import { committedPath } from '../../src/dataset/committed.ts';
import { readDataset } from '../../src/dataset/load.ts';
import { blockOfTexts, type Block } from './block.ts';
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
  const blocks = new Map<string, Block>();
  const tables = await readDataset(folder, (id, records) => blocks.set(id, blockOfTexts(records)));
  return { ...tables, blocks };
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
