import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folderOf, UsageError, usages } from '../usage.ts';

export interface Options {
  readonly paths: readonly string[];
  readonly data: string;
  readonly manifest: string | null;
  readonly jobs: number;
  readonly dryRun: boolean;
  readonly sections: boolean;
  /** Read files again whose bytes are known, as after a change of the reader. */
  readonly again: boolean;
}

/** The options of a command line; throws one sentence about what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'data' },
      manifest: { type: 'string' },
      jobs: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      sections: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError(`usage: ${usages.ingest}`);
  return {
    paths: positionals,
    data: folder(values.data),
    manifest: values.manifest === undefined ? null : file(values.manifest),
    jobs: values.jobs === undefined ? availableParallelism() : count(values.jobs),
    dryRun: values['dry-run'],
    sections: values.sections,
    again: values.again,
  };
}

function folder(path: string): string {
  const whole = folderOf('--data', path);
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new UsageError(`${path}: --data must be a folder`);
  return whole;
}

function file(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`${path}: no such manifest`);
  return resolve(path);
}

function count(text: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(text))
    throw new UsageError(`--jobs must be a number from 1 to 999, not "${text}"`);
  return Number(text);
}
