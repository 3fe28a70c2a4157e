import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OrganisationRow, RegionRow } from '../../src/core/dataset/rows.ts';
import { schema } from '../../src/core/dataset/schema.ts';
import { Refusal } from '../../src/core/document/document.ts';
import { slugOf } from '../../src/identity/build/slug.ts';
import { directoryOf, type Directory } from '../../src/identity/directory.ts';
import { readReport } from '../../src/intake/intake.ts';
import { refusalJson, reportJson } from '../../src/intake/json.ts';
import { loadTable } from '../../src/site/load.ts';
import { serve } from '../helper/serve.ts';
import { bytesOf } from './file.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

/** One document as JSON, and the code with which the command ends. */
export interface Parsed {
  readonly json: string;
  readonly code: number;
}

serve(({ path }: { path: string }) => async (): Promise<Parsed> => {
  try {
    const bytes = bytesOf(path);
    const { report, findings } = await readReport(bytes, basename(path), await directory());
    return { json: JSON.stringify(reportJson(report, findings)), code: 0 };
  } catch (error) {
    const refusal =
      error instanceof Refusal ? error : new Refusal('unreadable', '文件内容异常，无法读取。');
    return { json: JSON.stringify(refusalJson(refusal)), code: 2 };
  }
});

async function directory(): Promise<Directory> {
  const regions = (await table('regions')) as RegionRow[];
  const organisations = (await table('organisations')) as OrganisationRow[];
  return directoryOf(regions, organisations, slugOf);
}

async function table(name: string): Promise<object[]> {
  const found = schema.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`unknown table: ${name}`);
  return loadTable(data, found);
}
