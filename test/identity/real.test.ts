import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/core/parse/report.ts';
import { namingDirectoryOf } from '../../src/identity/build/directory.ts';
import { identify } from '../../src/identity/identify.ts';
import { readDocument } from '../../src/read/read.ts';

const folder = new URL('../../../shared/reports/', import.meta.url);
const manifest = new URL('manifest.csv', folder);

interface Line {
  readonly file: string;
  readonly organisation: string;
  readonly organisation_id: string;
  readonly region_code: string;
  readonly level: string;
  readonly kind: string;
  readonly scope: string;
  readonly year: string;
}

const lines = existsSync(manifest)
  ? Papa.parse<Line>(readFileSync(manifest, 'utf8').trim(), { header: true }).data
  : [];

describe.skipIf(lines.length === 0)(
  'the organ of each real report, nothing known beforehand',
  () => {
    const directory = namingDirectoryOf([], []);

    it.each(lines.filter(({ file }) => !file.endsWith('.csv')))('$file', async (line) => {
      const bytes = new Uint8Array(readFileSync(new URL(line.file, folder)));
      const document = await readDocument(bytes, line.file);
      const report = identify(document, parseReport(document), directory);
      expect(report.organisation).toEqual({
        id: line.organisation_id,
        name: line.organisation,
        regionCode: line.region_code,
        level: line.level,
        kind: line.kind,
      });
      expect(report.scope).toBe(line.scope);
      expect(String(report.year)).toBe(line.year);
      expect(report.notes.filter(({ checkId }) => checkId.endsWith('_mismatch'))).toEqual([]);
    });
  },
);
