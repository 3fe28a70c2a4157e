import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ObservationRow } from '../../src/core/dataset/rows.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { filesIn, run, temporaryFolder } from '../scripts/ingest/command.ts';

const real = '../shared/reports';
const folders = ['seeds', 'transcripts', 'documents'].map((name) => join(real, name));
const published = [
  'regions.csv',
  'organisations.csv',
  'reports.csv',
  'observations.csv',
  'findings.csv',
  'corrections.csv',
  'quarantine.csv',
  'VERSION',
];

interface Figure {
  readonly table_id: string;
  readonly row_id: string;
  readonly column_id: string;
  readonly raw: string;
}

/** The figures of one file as a person typed them off it; `null` where nobody has. */
function typedFigures(file: string): Figure[] | null {
  if (file.startsWith('transcripts/'))
    return Papa.parse<Figure>(readFileSync(join(real, file), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const expected = join(real, 'expected', `${basename(file).replace(/\.\w+$/u, '')}.json`);
  return existsSync(expected) ? (JSON.parse(readFileSync(expected, 'utf8')) as Figure[]) : null;
}

/** What such a figure must have become. */
function stateOf(raw: string): Pick<ObservationRow, 'state' | 'value'> {
  const plain = /^(-?[\d,]+(?:\.\d+)?)(?:元|件)?(?:（.*）)?$/u.exec(raw.trim())?.[1];
  if (raw.trim() === '') return { state: 'blank', value: null };
  return { state: 'number', value: Number((plain ?? 'none').replaceAll(',', '')) };
}

describe.skipIf(!existsSync(real))('the real reports', () => {
  test('read again, they give the committed dataset byte for byte, twice', async () => {
    const data = join(temporaryFolder(), 'data');
    const committed = filesIn('data');
    for (const round of ['first', 'second', 'again']) {
      const again = round === 'again' ? ['--again'] : [];
      const ended = await run('ingest', [...folders, '--data', data, ...again]);
      expect(ended.code).toBe(2);
      const files = filesIn(data);
      for (const name of published) expect(files[name], `${round}: ${name}`).toBe(committed[name]);
    }
    rmSync(data, { recursive: true });
  });

  test('every figure that a person typed off them is in the dataset, and none besides', async () => {
    const dataset = await loadDataset('data');
    const manifest = Papa.parse<{ file: string; organisation_id: string; year: string }>(
      readFileSync(join(real, 'manifest.csv'), 'utf8'),
      { header: true, skipEmptyLines: true },
    ).data;
    let compared = 0;
    for (const { file, organisation_id: organ, year } of manifest) {
      const figures = typedFigures(file);
      if (figures === null) continue;
      const rows = dataset.observations.filter((row) => row.report_id === `${organ}-${year}`);
      const printed = rows.filter((row) => row.state !== 'absent');
      expect(printed, file).toHaveLength(figures.length);
      for (const figure of figures) {
        const row = rows.find(
          (cell) =>
            cell.table_id === figure.table_id &&
            cell.row_id === figure.row_id &&
            cell.column_id === figure.column_id,
        );
        const where = `${file} ${figure.table_id}/${figure.row_id}/${figure.column_id}`;
        expect({ state: row?.state, value: row?.value }, where).toEqual(stateOf(figure.raw));
        compared += 1;
      }
    }
    expect(compared).toBe(2_766);
  });
});
