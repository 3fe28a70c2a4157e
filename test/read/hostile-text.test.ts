import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(home, { recursive: true }));

const label = '一、本年新收政府信息公开申请数量';

/** Files just below the limits on bytes, each built to make one layout reader work hard. */
const files: Readonly<Record<string, () => string>> = {
  'one line': () => '1234567890'.repeat(2_390_000),
  'one line of Chinese': () => '政府信息公开'.repeat(1_300_000),
  'line ends only': () => '\n'.repeat(23_900_000),
  'millions of tabs': () => '\t'.repeat(23_000_000),
  'rows of 65,534 cells': () => `${'\t'.repeat(65_533)}\n`.repeat(360),
  'Markdown rows of 65,534 cells': () => `${'|'.repeat(65_534)}\n`.repeat(360),
  'a cell on each line': () => '\t1\n'.repeat(7_900_000),
  'aligned figures': () => '1 2 3  4 5\n'.repeat(2_000_000),
  'long gaps': () => `${' '.repeat(1_000)}a`.repeat(23_000),
  'the same row again': () => `\t${label}\n${'\t1\n'.repeat(6)}\n`.repeat(60_000),
  'CSV with 10,000 columns': () => `${'1,'.repeat(9_999)}1\n`.repeat(190),
  'CSV with a quote that never ends': () => `a,b,c,d\n1,"${'x,y\n'.repeat(900_000)}`,
  'CSV with many quotes that never end': () => 'a,b,c,d\n1,"x\n'.repeat(280_000),
  'CSV with as many rows as fit': () => '1,2,3,4\n'.repeat(490_000),
};

const reader = `
  import { readFileSync } from 'node:fs';
  import { parseReport } from ${JSON.stringify(pathToFileURL('src/core/parse/report.ts').href)};
  import { readDocument } from ${JSON.stringify(pathToFileURL('src/read/read.ts').href)};
  let said = 'read';
  try {
    parseReport(await readDocument(new Uint8Array(readFileSync(process.argv[1]))));
  } catch (error) {
    said = error.reason ?? String(error);
  }
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ said, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
`;

interface Outcome {
  readonly said: string;
  /** Time of the processor: how busy the machine is otherwise does not count. */
  readonly seconds: number;
  readonly megabytes: number;
}

function read(path: string): Promise<Outcome> {
  const args = ['--input-type=module', '-e', reader, path];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  return new Promise((resolve, reject) => {
    child.on('exit', () =>
      out === '' ? reject(new Error('no answer')) : resolve(JSON.parse(out)),
    );
  });
}

it.each(Object.keys(files))(
  '%s: refused within 10 s and 600 MB',
  async (name) => {
    const path = join(home, 'hostile');
    writeFileSync(path, files[name]?.() ?? '');
    expect(readFileSync(path).length).toBeGreaterThan(1_000_000);
    const { said, seconds, megabytes } = await read(path);
    expect(['too_large', 'unreadable', 'not_a_report', 'no_tables']).toContain(said);
    expect(seconds).toBeLessThan(10);
    expect(megabytes).toBeLessThan(600);
  },
  120_000,
);
