import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../src/core/document/document.ts';
import { slugOf } from '../../src/identity/build/slug.ts';
import { directoryOf, type Directory } from '../../src/identity/directory.ts';
import { NoSuchPart, readReport } from '../../src/intake/intake.ts';
import { refusalJson, reportJson } from '../../src/intake/json.ts';
import { readTable } from '../../src/dataset/table.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

/** Reads the one file it is given: a process of its own, which can be ended whatever it does. */
process.exitCode = await parse(process.argv[2] ?? '', process.argv[3]);

async function parse(path: string, part: string | undefined): Promise<number> {
  try {
    const known = await directory();
    const chosen = part === undefined ? null : Number(part);
    const bytes = readFileSync(path);
    const { report, findings } = await readReport(bytes, basename(path), known, chosen);
    return print(reportJson(report, findings), 0);
  } catch (error) {
    if (error instanceof NoSuchPart) return print({ usage: error.message }, 1);
    const refusal =
      error instanceof Refusal ? error : new Refusal('unreadable', '文件内容异常，无法读取。');
    return print(refusalJson(refusal), 2);
  }
}

async function directory(): Promise<Directory> {
  const { rows: regions } = await readTable(data, 'regions');
  const { rows: organisations } = await readTable(data, 'organisations');
  return directoryOf(regions, organisations, slugOf);
}

function print(result: object, code: number): number {
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return code;
}
