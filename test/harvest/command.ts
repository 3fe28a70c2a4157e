import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { run, runAndKill, type Ended } from '../scripts/ingest/command.ts';
import type { Agencies } from './agencies.ts';

const header = 'url,kind,organisation,organisation_id,region_code,year,title,published_on,note';

/** Writes the sources of the agencies; the path of the file. */
export function sourcesFile(folder: string, sources: Agencies['sources']): string {
  const path = join(folder, 'sources.csv');
  const lines = sources.map(([kind, url]) => `${url},${kind},,,,,,,`);
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
  return path;
}

/** Arguments of a harvest of the agencies into `out`, as fast as it goes. */
export function harvestArguments(agencies: Agencies, sources: string, out: string): string[] {
  const hosts = agencies.sites.flatMap((site) => ['--allow-host', site.host]);
  return ['--sources', sources, '--out', out, '--delay', '0', '--timeout', '4000', ...hosts];
}

export function harvest(
  agencies: Agencies,
  sources: string,
  out: string,
  ...more: string[]
): Promise<Ended> {
  return run('harvest', [...harvestArguments(agencies, sources, out), ...more]);
}

export function harvestAndKill(
  agencies: Agencies,
  sources: string,
  out: string,
  after: number,
): Promise<boolean> {
  return runAndKill('harvest', harvestArguments(agencies, sources, out), after);
}

/** A table of the folder as objects. */
export function table(out: string, name: string): Record<string, string>[] {
  const text = readFileSync(join(out, name), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

export function files(out: string): string[] {
  return readdirSync(join(out, 'files')).sort();
}

/** The last line of what a command said. */
export function lastLine(ended: Ended): string {
  return ended.out.trimEnd().split('\n').at(-1) ?? '';
}
