import { resolve } from 'node:path';

/** The command was given something it cannot work with: one sentence, exit 1, nothing written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The folder that an option names, whole; an empty name would be the folder one stands in. */
export function folderOf(option: string, path: string): string {
  if (path.trim() === '') throw new UsageError(`${option} must name a folder`);
  return resolve(path);
}

/** Runs a command: a usage error is one sentence on standard error and exit 1, never a trace. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!isForTheReader(error)) throw error;
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** Node adds to a wrong option how to pass an argument that begins with a dash: left out. */
function sentenceOf(error: Error): string {
  const text = error.message.replaceAll(/\s*\n\s*/gu, ' ');
  return error instanceof UsageError ? text : (text.split(/\. (?=[A-Z])/u)[0] ?? text);
}

function isForTheReader(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return error instanceof Error && (code?.startsWith('ERR_PARSE_ARGS') || isDiskError(code));
}

function isDiskError(code: string | undefined): boolean {
  return (
    code !== undefined && /^E(?:ACCES|PERM|ROFS|NOSPC|NOENT|NOTDIR|ISDIR|XDEV|IO)$/u.test(code)
  );
}
