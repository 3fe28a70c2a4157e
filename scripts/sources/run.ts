import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { tableOf } from '../../src/core/dataset/schema.ts';
import { safeText } from '../../src/core/dataset/text.ts';
import type { OrganisationRow, RegionRow, SourceRow } from '../../src/core/dataset/rows.ts';
import { namingDirectoryOf } from '../../src/identity/build/directory.ts';
import { rowOf } from '../../src/dataset/row.ts';
import { rowCheck } from '../../src/dataset/table.ts';
import { lockDataset } from '../ingest/lock.ts';
import { openStore } from '../ingest/store.ts';
import { writeStore } from '../ingest/write.ts';
import { folderOf, UsageError, usages } from '../usage.ts';
import { derived } from './derive.ts';

const table = tableOf('sources');
const checkSource = rowCheck(table);

/** The command: takes further addresses into `sources.csv` and says whose they are. */
export async function sources(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' } },
  });
  const data = folderOf('--data', values.data);
  if (positionals.length === 0) throw new UsageError(`usage: ${usages.sources}`);
  const added = positionals.flatMap(readSources);
  const unlock = lockDataset(data);
  try {
    const store = await openStore(data);
    const rows = joined(store.sources, added, store);
    await writeStore(data, { ...store, sources: rows });
    const organs = new Set(rows.flatMap((row) => row.organisation_id ?? []));
    const open = rows.filter((row) => row.organisation_id === null).length;
    console.log(`${rows.length} addresses, ${organs.size} organs, ${open} without a known organ`);
  } finally {
    unlock();
  }
  return 0;
}

/** Addresses of both lists, each once; what the list says for the second time counts. */
function joined(
  held: readonly SourceRow[],
  added: readonly SourceRow[],
  known: { regions: readonly RegionRow[]; organisations: readonly OrganisationRow[] },
): SourceRow[] {
  const directory = namingDirectoryOf(known.regions, known.organisations);
  const rows = new Map(held.map((row) => [row.url, row]));
  for (const row of added) {
    const before = rows.get(row.url);
    const id = row.organisation_id ?? before?.organisation_id ?? null;
    rows.set(row.url, { ...row, organisation_id: id });
  }
  return [...rows.values()].map((row) => derived(row, directory));
}

/** Rows of a file with the columns of `sources.csv`; throws one sentence about what is wrong. */
export function readSources(path: string): SourceRow[] {
  if (!existsSync(path)) throw new UsageError(`${path}: no such file`);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  const [header = [], ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  const names = table.columns.map((column) => column.name);
  if (header.map((name) => name.trim()).join() !== names.join())
    throw new UsageError(`${path}: the first line must be ${names.join(',')}`);
  return lines.map((line, at) => checked(line, `${path}:${at + 2}`));
}

function checked(line: readonly string[], where: string): SourceRow {
  const record = line.map((text) => safeText(text.trim()));
  const fault = checkSource(record);
  if (fault !== null) throw new UsageError(`${where}: ${fault}`);
  return rowOf(table.columns, record) as SourceRow;
}
