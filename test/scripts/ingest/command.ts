import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DocumentWriter } from '../../../scripts/generate/documents.ts';
import { reports } from '../../../scripts/generate/reports.ts';

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Scripts are started hundreds of times: what Node has compiled is kept between them. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'gongkai-atlas-compiled') };

/** Runs a script of the project to its end. */
export function run(script: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const command = [`scripts/${script}.ts`, ...args];
    execFile(process.execPath, command, { encoding: 'utf8', env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** Starts a script and kills it after so many milliseconds; tells whether it was still running. */
export function runAndKill(
  script: string,
  args: readonly string[],
  after: number,
): Promise<boolean> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    stdio: 'ignore',
    env,
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) => {
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ingest-test-'));
}

/** Writes invented documents with their manifest; the folder that holds them. */
export async function inventedDocuments(
  folder: string,
  count: number,
  seed = '1',
): Promise<string> {
  const writer = new DocumentWriter(folder);
  for (const made of reports(count, seed)) await writer.add(made);
  writer.end();
  return join(folder, 'documents');
}

/** Every file of a folder with its text, so that two folders can be compared byte for byte. */
export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(folder, entry.name), 'latin1')]),
  );
}

/** A folder with copies of some files and a manifest of its own. */
export function folderOf(files: readonly string[], manifest: string): string {
  const folder = join(temporaryFolder(), 'documents');
  mkdirSync(folder);
  for (const file of files) cpSync(file, join(folder, basename(file)));
  writeFileSync(join(folder, 'manifest.csv'), manifest);
  return folder;
}
