import { parseArgs } from 'node:util';
import type { Row } from './bench/row.ts';
import { runCommand, UsageError } from './usage.ts';

/** Every part of the bench, in the order of the table; a new one is a new entry. */
const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  readers: async () => (await import('./bench/readers.ts')).bench(),
  pdf: async () => (await import('./bench/pdf.ts')).bench(),
  ingest: async () => (await import('./bench/ingest.ts')).bench(),
  site: async () => (await import('./bench/site.ts')).bench(),
};

await runCommand('bench', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      fuzz: { type: 'boolean' },
      from: { type: 'string', default: '0' },
      count: { type: 'string', default: '100000' },
      seed: { type: 'string', default: 'bench' },
    },
  });
  const unknown = positionals.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new UsageError(`There is no bench ${unknown}: ${Object.keys(parts).join(', ')}.`);
  const chosen = values.fuzz
    ? { fuzz: fuzzOf(wholeOf('from', values.from), wholeOf('count', values.count), values.seed) }
    : Object.fromEntries(
        Object.entries(parts).filter(
          ([name]) => positionals.length === 0 || positionals.includes(name),
        ),
      );
  const rows: (Row & { part: string })[] = [];
  for (const [part, bench] of Object.entries(chosen)) {
    if (!values.json) process.stderr.write(`${part} …\n`);
    for (const row of await bench()) rows.push({ part, ...row });
  }
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else console.log(tableOf(rows));
  return 0;
});

/** Mutated documents; `--from` and `--count` take a stretch of them, so a run may be continued. */
function fuzzOf(from: number, count: number, seed: string): () => Promise<readonly Row[]> {
  return async () => (await import('./bench/fuzz.ts')).bench(from, count, seed);
}

function wholeOf(option: string, text: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw new UsageError(`--${option} takes a whole number, not ${text}.`);
}

function tableOf(rows: readonly (Row & { part: string })[]): string {
  const lines = rows.map((row) => [row.part, row.name, figure(row.value), row.unit]);
  const widths = [0, 1, 2].map((at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  return lines
    .map(([part = '', name = '', value = '', unit = '']) =>
      [
        part.padEnd(widths[0] ?? 0),
        name.padEnd(widths[1] ?? 0),
        value.padStart(widths[2] ?? 0),
        unit,
      ].join('  '),
    )
    .join('\n');
}

function figure(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1);
}
