import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { OrganisationRow, RegionRow } from '../src/core/dataset/rows.ts';
import { schema } from '../src/core/dataset/schema.ts';
import { Refusal } from '../src/core/document/document.ts';
import { slugOf } from '../src/identity/build/slug.ts';
import { directoryOf, type Directory } from '../src/identity/directory.ts';
import { readReport } from '../src/intake/intake.ts';
import { refusalJson, reportJson } from '../src/intake/json.ts';
import { maxBytes } from '../src/read/read.ts';
import { loadTable } from '../src/site/load.ts';
import { runCommand, UsageError } from './ingest/usage.ts';

const data = fileURLToPath(new URL('../data', import.meta.url));

/** One document as one JSON object on standard output; nothing else is printed or written. */
await runCommand(async () => {
  const path = pathOf(process.argv.slice(2));
  const known = await directory();
  try {
    const { report, findings } = await readReport(bytesOf(path), basename(path), known);
    return print(reportJson(report, findings), 0);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const refusal =
      error instanceof Refusal ? error : new Refusal('unreadable', '文件内容异常，无法读取。');
    return print(refusalJson(refusal), 2);
  }
});

function pathOf(args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new UsageError('用法：npm run -s parse -- 文件（一次一个文件）');
  }
  return path;
}

function bytesOf(path: string): Uint8Array {
  const file = open(path);
  try {
    const facts = fstatSync(file);
    if (!facts.isFile()) throw new UsageError(`不是文件：${path}`);
    if (facts.size > maxBytes) throw new Refusal('too_large', '文件超过 50 MB，未读取。');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw new UsageError(`文件不存在或无法打开：${path}`);
  }
}

async function directory(): Promise<Directory> {
  const regions = (await table('regions')) as RegionRow[];
  const organisations = (await table('organisations')) as OrganisationRow[];
  return directoryOf(regions, organisations, slugOf);
}

async function table(name: string): Promise<object[]> {
  const found = schema.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`unknown table: ${name}`);
  return loadTable(data, found);
}

function print(result: object, code: number): number {
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return code;
}
