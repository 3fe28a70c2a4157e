import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf } from '../generate/documents.ts';
import { reports } from '../generate/reports.ts';
import { csvLines } from '../ingest/block.ts';
import { costOf, type Cost } from './command.ts';
import { corpusResult, formatNames } from './corpus.ts';
import type { Row } from './row.ts';

/** The pipeline: documents a second and memory by format and worker, growth, cells read right. */
export async function bench(): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const rows: Row[] = [];
    for (const format of formatNames) rows.push(...(await formatRows(home, format)));
    rows.push(...(await growthRows(home)));
    for (const format of formatNames) rows.push(...(await agreementRows(format)));
    return rows;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function formatRows(home: string, format: string): Promise<Row[]> {
  const count = 200;
  const folder = await documentsIn(home, format, count);
  const rows: Row[] = [];
  for (const jobs of [1, 2]) {
    const { seconds, megabytes } = await measured(folder, join(home, `${format}-${jobs}`), jobs);
    const name = `ingest ${format}, ${jobs} worker${jobs > 1 ? 's' : ''}`;
    rows.push({ name, value: count / seconds, unit: 'documents/s' });
    rows.push({ name: `${name}, peak memory`, value: megabytes, unit: 'MB' });
  }
  return rows;
}

/** 1,000 and 10,000 text documents: at most eleven times the time, 60 s and 1 GB. */
async function growthRows(home: string): Promise<Row[]> {
  const runs = [];
  for (const count of [1_000, 10_000]) {
    const folder = await documentsIn(home, 'tab', count);
    runs.push({ count, ...(await measured(folder, join(home, `data-${count}`), 2)) });
    rmSync(folder, { recursive: true });
  }
  const rows = runs.flatMap(({ count, seconds, megabytes }) => [
    { name: `ingest ${count} text documents`, value: seconds, unit: 's' },
    { name: `ingest ${count} text documents, peak memory`, value: megabytes, unit: 'MB' },
  ]);
  const growth = (runs[1]?.seconds ?? 0) / (runs[0]?.seconds ?? 1);
  return [...rows, { name: 'ingest growth from 1,000 to 10,000', value: growth, unit: '×' }];
}

async function agreementRows(format: string): Promise<Row[]> {
  const { right, wrong, refused, refusedDocuments } = await corpusResult(format, 200, 'bench');
  const counts = { right, wrong, refused, 'documents refused': refusedDocuments };
  return Object.entries(counts).map(([name, value]) => ({
    name: `invented ${format}: ${name}`,
    value,
    unit: name === 'documents refused' ? 'documents' : 'cells',
  }));
}

async function documentsIn(home: string, format: string, count: number): Promise<string> {
  const folder = join(home, `documents-${format}-${count}`);
  mkdirSync(folder);
  const manifest = [['file', 'organisation', 'organisation_id', 'region_code', 'level', 'kind']];
  for (const made of reports(count, 'bench')) {
    const { name, bytes } = await documentOf(made, format);
    const { id, name: organ, regionCode, level, kind } = made.organ;
    writeFileSync(join(folder, name), bytes);
    manifest.push([name, organ, id, regionCode, level, kind]);
  }
  writeFileSync(join(folder, 'manifest.csv'), csvLines(manifest));
  return folder;
}

/** Runs the command as a user does. */
function measured(folder: string, data: string, jobs: number): Promise<Cost> {
  return costOf(['scripts/ingest.ts', folder, '--data', data, '--jobs', `${jobs}`]);
}
