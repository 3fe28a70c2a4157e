import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { folderOf, UsageError } from '../usage.ts';

export interface Options {
  readonly sources: string;
  readonly out: string;
  /** Only sources whose address, organ, region or title holds this text; `null` = all. */
  readonly only: string | null;
  /** `host:port` of test servers that may lie on private addresses. */
  readonly allowed: ReadonlySet<string>;
  /** Pause between two requests to one host in milliseconds. */
  readonly delay: number;
  /** Longest time for one request in milliseconds. */
  readonly timeout: number;
  /** Most addresses of one site, most bytes and most minutes of one run. */
  readonly maxPages: number;
  readonly maxBytes: number;
  readonly maxMinutes: number;
  readonly dryRun: boolean;
}

/** The options of a command line; throws one sentence about what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sources: { type: 'string', default: 'data/sources.csv' },
      out: { type: 'string', default: 'data/raw' },
      only: { type: 'string' },
      'allow-host': { type: 'string', multiple: true, default: [] },
      delay: { type: 'string', default: '2000' },
      timeout: { type: 'string', default: '60000' },
      'max-pages': { type: 'string', default: '3000' },
      'max-megabytes': { type: 'string', default: '20000' },
      'max-minutes': { type: 'string', default: '1440' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const out = folderOf('--out', values.out);
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new UsageError(`${values.out}: --out must be a folder`);
  return {
    sources: values.sources,
    out,
    only: values.only ?? null,
    allowed: new Set(values['allow-host'].map(hostOf)),
    delay: count('--delay', values.delay, 0),
    timeout: count('--timeout', values.timeout, 100),
    maxPages: count('--max-pages', values['max-pages'], 1),
    maxBytes: count('--max-megabytes', values['max-megabytes'], 1) * 1_000_000,
    maxMinutes: count('--max-minutes', values['max-minutes'], 1),
    dryRun: values['dry-run'],
  };
}

function hostOf(text: string): string {
  if (!/^(?:[\w.-]+|\[[0-9a-f:]+\]):\d{1,5}$/iu.test(text))
    throw new UsageError(`--allow-host must be HOST:PORT, not "${text}"`);
  return text.toLowerCase();
}

function count(option: string, text: string, least: number): number {
  if (!/^\d{1,8}$/u.test(text) || Number(text) < least)
    throw new UsageError(`${option} must be a whole number from ${least} on, not "${text}"`);
  return Number(text);
}
