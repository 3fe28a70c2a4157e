import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folderOf, UsageError, usages } from '../usage.ts';
import { DatasetWriter } from './dataset.ts';
import { DocumentWriter } from './documents.ts';
import { reports } from './reports.ts';

/** The command: writes an invented dataset and, when asked, the documents it was read from. */
export async function generate(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const dataset = new DatasetWriter(options.out);
  const documents = options.documents ? new DocumentWriter(options.out) : null;
  let count = 0;
  for (const made of reports(options.reports, options.seed)) {
    dataset.add(made, documents ? await documents.add(made) : null);
    count += 1;
  }
  const counts = { reports: count, ...dataset.end(), documents: documents?.end() ?? 0 };
  for (const [what, number] of Object.entries(counts))
    process.stdout.write(`${what.padEnd(14)} ${number}\n`);
  process.stdout.write(`synthetic data in ${options.out}\n`);
  return 0;
}

interface Options {
  readonly reports: number;
  readonly out: string;
  readonly seed: string;
  readonly documents: boolean;
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reports: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      documents: { type: 'boolean', default: false },
    },
  });
  if (values.reports === undefined || values.out === undefined)
    throw new UsageError(`usage: ${usages.generate}`);
  if (!/^[1-9]\d{0,5}$/u.test(values.reports))
    throw new UsageError(`--reports must be a number from 1 to 999999, not "${values.reports}"`);
  const out = folderOf('--out', values.out);
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new UsageError(`${values.out}: --out must be a folder`);
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(resolve(out, 'SYNTHETIC')))
    throw new UsageError(`${values.out}: not empty, and what is in it is not synthetic`);
  return { reports: Number(values.reports), out, seed: values.seed, documents: values.documents };
}
