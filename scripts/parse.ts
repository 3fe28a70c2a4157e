import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/core/document/document.ts';
import { refusalJson } from '../src/intake/json.ts';
import { maxBytes } from '../src/read/read.ts';
import { untilLate } from './helper/patience.ts';
import { runCommand, UsageError, usages } from './usage.ts';

/** After this many ms of work the reading process is ended. */
const patience = 8_500;
/** Its heap in MB: with everything else it stays below 600 MB. */
const heap = 320;

/** One document as one JSON object on standard output; nothing else is printed or written. */
await runCommand('parse', async () => {
  const { path, part } = askedFor(process.argv.slice(2));
  if (sizeOf(path) > maxBytes) return refused(new Refusal('too_large', '文件超过 50 MB，未读取。'));
  const { text, code } = await readApart(path, part);
  if (code === 1) throw new UsageError(usageIn(text));
  if (!text.endsWith('\n') || (code !== 0 && code !== 2))
    return refused(new Refusal('unreadable', '读取所需的时间或内存超出限度，文件可能已损坏。'));
  process.stdout.write(text);
  return code;
});

function refused(refusal: Refusal): number {
  process.stdout.write(`${JSON.stringify(refusalJson(refusal))}\n`);
  return 2;
}

/** What the reading process printed and its exit code, `null` when it was ended. */
function readApart(
  path: string,
  part: string | undefined,
): Promise<{ text: string; code: number | null }> {
  const script = fileURLToPath(new URL('./parse/child.ts', import.meta.url));
  const chosen = part === undefined ? [] : [part];
  const options = [`--max-old-space-size=${heap}`, '--max-semi-space-size=4'];
  const child = spawn(process.execPath, [...options, script, path, ...chosen], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const end = (): void => void child.kill('SIGKILL');
  const closed = new AbortController();
  untilLate(child.pid, patience, closed.signal).then(end, () => undefined);
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      closed.abort();
      resolve({ text: Buffer.concat(pieces).toString('utf8'), code });
    });
  });
}

/** What the reading process says against the number of the report that was asked for. */
function usageIn(text: string): string {
  return (JSON.parse(text) as { readonly usage: string }).usage;
}

interface Asked {
  readonly path: string;
  /** Number of the report in the file, from 1. */
  readonly part: string | undefined;
}

function askedFor(args: string[]): Asked {
  const options = { part: { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new UsageError(`用法：${usages.parse}（一次一个文件）`);
  }
  if (values.part !== undefined && !/^[1-9]\d{0,3}$/u.test(values.part))
    throw new UsageError(`--part 须是从 1 起的整数，不能是“${values.part}”；用法：${usages.parse}`);
  return { path, part: values.part };
}

function sizeOf(path: string): number {
  const file = open(path);
  try {
    const facts = fstatSync(file);
    if (!facts.isFile()) throw new UsageError(`不是文件：${path}`);
    return facts.size;
  } finally {
    closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw new UsageError(`文件不存在或无法打开：${path}`);
  }
}
