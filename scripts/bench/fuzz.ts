import { availableParallelism } from 'node:os';
import { openProgress } from '../ingest/progress.ts';
import { fuzz } from './fuzz/run.ts';
import type { Row } from './row.ts';

/** `npm run bench -- --fuzz`: mutated documents; crash, hang, silent and missing must be 0. */
export async function bench(from: number, mutations: number, seed: string): Promise<Row[]> {
  const progress = openProgress(mutations, process.stderr);
  const started = performance.now();
  const run = { seed, from, mutations, jobs: availableParallelism() };
  const { counts, formats, cases } = await fuzz(run, progress);
  const seconds = (performance.now() - started) / 1_000;
  for (const words of cases) process.stderr.write(`${words}\n`);
  return [
    { name: 'mutated documents', value: mutations, unit: 'documents' },
    ...rowsOf('', counts),
    ...rowsOf('format ', formats),
    { name: 'mutated documents a second', value: mutations / seconds, unit: '1/s' },
  ];
}

function rowsOf(prefix: string, counts: Readonly<Record<string, number>>): Row[] {
  return Object.entries(counts).map(([name, value]) => ({
    name: `${prefix}${name}`,
    value,
    unit: 'documents',
  }));
}
