import { resolve } from 'node:path';
import { DatasetError } from '../src/dataset/error.ts';

/** The command was given something it cannot work with: one sentence, exit 1, nothing written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The folder that an option names, whole; an empty name would be the folder one stands in. */
export function folderOf(option: string, path: string): string {
  if (path.trim() === '') throw new UsageError(`${option} must name a folder`);
  return resolve(path);
}

/** How each command is called. */
export const usages = {
  start: 'PORT=4321 HOST=localhost npm start',
  dev: 'PORT=4321 HOST=localhost npm run dev [-- --data DIR] [--synthetic]',
  build: 'npm run build [-- --data DIR] [--synthetic] [--compress]',
  ingest:
    'npm run ingest -- PATH… [--data DIR] [--manifest FILE] [--jobs N] [--dry-run] [--sections] [--again]',
  harvest:
    'CONTACT=… npm run harvest [-- --sources FILE] [--out DIR] [--only TEXT] [--allow-host HOST:PORT]… [--delay MS] [--dry-run]',
  sources: 'npm run sources -- FILE… [--data DIR]',
  parse: 'npm run -s parse -- FILE [--part N]',
  generate: 'npm run generate -- --reports N --out DIR [--seed S] [--documents]',
  changes: 'npm run changes [-- --data DIR] [--against REVISION] [--write]',
  bench: 'npm run bench [-- PART…] [--json] [--fuzz [--from N] [--count N] [--seed S]]',
  smoke: 'npm run smoke -- ADDRESS',
  screenshots: 'npm run screenshots [-- PATH…] [--out DIR]',
} as const;

/**
 * Runs a command: a usage error is one sentence on standard error and exit 1, never a trace; a wrong
 * option adds how the command is called, `--help` prints just that.
 */
export async function runCommand(
  name: keyof typeof usages,
  command: () => Promise<number>,
): Promise<void> {
  if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(`usage: ${usages[name]}\n`);
    return;
  }
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!isForTheReader(error)) throw error;
    const usage = isWrongOption(error) ? `; usage: ${usages[name]}` : '';
    process.stderr.write(`${sentenceOf(error)}${usage}\n`);
    process.exitCode = 1;
  }
}

function isWrongOption(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ?? false;
}

/** Node adds to a wrong option how to pass an argument that begins with a dash: left out. */
function sentenceOf(error: Error): string {
  const text = error.message.replaceAll(/\s*\n\s*/gu, ' ');
  return error instanceof UsageError || error instanceof DatasetError
    ? text
    : (text.split(/\. (?=[A-Z])/u)[0] ?? text);
}

function isForTheReader(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof DatasetError) return true;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return error instanceof Error && (isWrongOption(error) || isDiskError(code));
}

function isDiskError(code: string | undefined): boolean {
  return (
    code !== undefined && /^E(?:ACCES|PERM|ROFS|NOSPC|NOENT|NOTDIR|ISDIR|XDEV|IO)$/u.test(code)
  );
}
