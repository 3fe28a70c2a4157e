import { execFile, execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/core/dataset/schema.ts';
import { dataPackageOf } from '../../src/site/publish/dataPackage.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly constraints?: { readonly required?: boolean };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly mediatype: string;
  readonly encoding?: string;
  readonly type?: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly missingValues: readonly string[];
  };
}

interface Package {
  readonly $schema: string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly contributors: readonly { readonly title: string; readonly roles: readonly string[] }[];
  readonly sources: readonly { readonly title: string }[];
  readonly resources: readonly Resource[];
}

let folder: string;
let description: Package;
const files = schema.map((table) => `${table.name}.csv`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-package-'));
  for (const file of files) await copyFile(join('data', file), join(folder, file));
  description = (await dataPackageOf(folder, files, '2026.1', false)) as Package;
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify(description));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How Table Schema writes a value of that type. */
const written: Readonly<Record<string, RegExp>> = {
  string: /^/u,
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
};

describe('the data package by the rules of Data Package 2.0', () => {
  test('the package: profile, name, version, licence with address, contributors with roles', () => {
    expect(description.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(description.name).toMatch(/^[-a-z0-9._/]+$/u);
    expect(description.version).toBe('2026.1');
    expect(description.licenses.length).toBeGreaterThan(0);
    for (const licence of description.licenses) {
      expect(licence.name).toMatch(/^[-a-zA-Z0-9._]+$/u);
      expect(URL.canParse(licence.path)).toBe(true);
    }
    expect(description.contributors.every((one) => one.title !== '' && one.roles.length > 0)).toBe(
      true,
    );
    expect(description.sources.every((one) => one.title !== '')).toBe(true);
  });

  test('resources: names of their own, paths below the package, media type, hash and bytes', () => {
    expect(description.resources).toHaveLength(files.length);
    expect(new Set(description.resources.map((one) => one.name)).size).toBe(files.length);
    for (const one of description.resources) {
      expect(one.name).toMatch(/^[-a-z0-9._]+$/u);
      expect(one.path).toMatch(/^(?![./~])[^\\:]+$/u);
      expect(one.mediatype).toMatch(/^[^/]+\/[^/]+$/u);
      expect(one.hash).toMatch(/^sha256:[a-f0-9]{64}$/u);
      expect(Number.isInteger(one.bytes)).toBe(true);
      expect([one.type, one.encoding]).toEqual(['table', 'utf-8']);
    }
  });

  test('every value of every table is of the type its schema names; keys are unique', async () => {
    for (const { path, schema: table } of description.resources) {
      if (!table) throw new Error(`no schema: ${path}`);
      const [header, ...rows] = Papa.parse<string[]>(
        (await readFile(join(folder, path), 'utf8')).trimEnd(),
      ).data;
      expect(header, path).toEqual(table.fields.map((field) => field.name));
      expect(table.missingValues).toEqual(['']);
      const keys = new Set<string>();
      for (const row of rows) {
        table.fields.forEach((field, at) => {
          const text = row[at] ?? '';
          if (text === '')
            expect(field.constraints?.required, `${path} ${field.name}`).not.toBe(true);
          else expect(text, `${path} ${field.name}`).toMatch(written[field.type] ?? /$^/u);
        });
        keys.add(
          table.primaryKey
            .map((name) => row[table.fields.findIndex((field) => field.name === name)])
            .join('|'),
        );
      }
      expect(keys.size, path).toBe(rows.length);
    }
  });

  const validator = findValidator();
  test.skipIf(validator === null)(
    'the validator of the Frictionless project, where it is installed, finds nothing',
    { timeout: 120_000 },
    async () => {
      const command = [validator ?? '', ['validate', '--json', 'datapackage.json']] as const;
      const { stdout } = await promisify(execFile)(...command, { cwd: folder, maxBuffer: 1e8 });
      expect((JSON.parse(stdout) as { valid: boolean }).valid).toBe(true);
    },
  );
});

function findValidator(): string | null {
  try {
    return execFileSync('which', ['frictionless'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
