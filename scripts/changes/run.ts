import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { changeColumns, type ChangeRow } from '../../src/core/dataset/changes.ts';
import { compareTexts } from '../../src/core/dataset/order.ts';
import { textsOf } from '../../src/core/dataset/text.ts';
import { plainCsv } from '../../src/dataset/row.ts';
import { csvLines } from '../ingest/block.ts';
import { datasetFiles, emptyStore, openStore, type Store } from '../ingest/store.ts';
import { UsageError } from '../usage.ts';
import { compareStores } from './compare.ts';
import { entryOf, withEntry } from './words.ts';

/** The command: says how a dataset differs from an earlier one; `--write` keeps it with the data. */
export async function changes(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: 'data' },
      against: { type: 'string', default: 'HEAD' },
      write: { type: 'boolean', default: false },
    },
  });
  if (!statSync(values.data, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${values.data}: no such folder`);
  const data = resolve(values.data);
  const after = await openStore(data);
  const comparison = compareStores(await earlier(values.against, data), after);
  const entry = entryOf(comparison, after);
  process.stdout.write(`${entry}\n`);
  if (values.write) keep(data, entry, comparison.figures, after.version);
  return 0;
}

/** A folder, `none`, or a git revision of this repository. */
async function earlier(against: string, data: string): Promise<Store> {
  if (against === 'none') return emptyStore;
  if (existsSync(against)) return await openStore(resolve(against));
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-changes-'));
  try {
    for (const name of datasetFiles)
      writeFileSync(join(folder, name), committed(against, `${repositoryPath(data)}/${name}`));
    return await openStore(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A dataset outside the repository is compared with the one the repository publishes. */
function repositoryPath(data: string): string {
  const path = relative(process.cwd(), data).replaceAll('\\', '/');
  return path === '' || path.startsWith('..') || path.startsWith('/') ? 'data' : path;
}

function committed(revision: string, path: string): Buffer {
  try {
    return execFileSync('git', ['show', `${revision}:${path}`], {
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    throw new UsageError(`${revision}: git has no ${path} there`);
  }
}

function keep(data: string, entry: string, figures: readonly ChangeRow[], version: string): void {
  const log = join(data, 'CHANGELOG.md');
  writeFileSync(log, withEntry(existsSync(log) ? readFileSync(log, 'utf8') : '', entry));
  writeFileSync(
    join(data, 'changes.csv'),
    changesText(join(data, 'changes.csv'), figures, version),
  );
}

/** All changes ever, those of this version anew. */
function changesText(path: string, figures: readonly ChangeRow[], version: string): string {
  const header = changeColumns.map((column) => column.name);
  const [, ...kept] = existsSync(path)
    ? Papa.parse<string[]>(readFileSync(path, 'utf8'), plainCsv).data
    : [];
  const lines = [
    ...kept.filter((line) => line[0] !== version),
    ...figures.map((change) => textsOf({ columns: changeColumns }, change)),
  ];
  return csvLines([header, ...lines.sort(compareTexts)]);
}
