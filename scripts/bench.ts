import { parseArgs } from 'node:util';
import type { Row } from './bench/row.ts';
import { runCommand, UsageError } from './ingest/usage.ts';

/** Every part of the bench, in the order of the table; a new one is a new entry. */
const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  readers: async () => (await import('./bench/readers.ts')).bench(),
  pdf: async () => (await import('./bench/pdf.ts')).bench(),
  ingest: async () => (await import('./bench/ingest.ts')).bench(),
  site: async () => (await import('./bench/site.ts')).bench(),
};

const fuzzing = {
  fuzz: async () => (await import('./bench/ingest.ts')).benchFuzz(),
};

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, fuzz: { type: 'boolean' } },
  });
  const unknown = positionals.find((name) => !(name in parts) && !(name in fuzzing));
  if (unknown !== undefined)
    throw new UsageError(`There is no bench ${unknown}: ${Object.keys(parts).join(', ')}.`);
  const chosen = Object.entries(values.fuzz ? fuzzing : parts).filter(
    ([name]) => positionals.length === 0 || positionals.includes(name),
  );
  const rows: (Row & { part: string })[] = [];
  for (const [part, bench] of chosen) {
    if (!values.json) process.stderr.write(`${part} …\n`);
    for (const row of await bench()) rows.push({ part, ...row });
  }
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else console.log(tableOf(rows));
  return 0;
});

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
