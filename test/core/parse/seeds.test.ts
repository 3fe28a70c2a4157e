import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/core/document/document.ts';
import { cellKey } from '../../../src/core/form/table.ts';
import { parseReport } from '../../../src/core/parse/report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { readDocument } from '../../../src/read/read.ts';

const reports = new URL('../../../../shared/reports/', import.meta.url);
const present = existsSync(reports);

async function read(path: string): Promise<Report> {
  return parseReport(await readDocument(readFileSync(new URL(path, reports))));
}

/** What is not a zero in the seed reports, read by eye; blank rows as `''`. */
const seeds: Record<
  string,
  { cells: number; form: string; year: number; printed: Record<string, string> }
> = {
  '000': {
    cells: 200,
    form: '2021',
    year: 2023,
    printed: {
      ...row('requests/unable.not_held', '2', '0', '0', '0', '0', '0', '2'),
      ...row('requests/other.misc', '', '', '', '', '', '', ''),
    },
  },
  '001': {
    cells: 201,
    form: '2019',
    year: 2020,
    printed: { 'disclosure/other_services/prior_items': '5' },
  },
  '002': {
    cells: 200,
    form: '2021',
    year: 2023,
    printed: {
      ...row('requests/received', '1', '0', '0', '0', '0', '0', '1'),
      ...row('requests/unable.not_held', '1', '0', '0', '0', '0', '0', '1'),
      ...row('requests/concluded', '1', '0', '0', '0', '0', '0', '1'),
      'disclosure/coercion/decisions': '',
    },
  },
  '003': {
    cells: 200,
    form: '2021',
    year: 2024,
    printed: {
      ...row('requests/received', '5', '0', '0', '0', '0', '0', '5'),
      ...row('requests/partial', '2', '0', '0', '0', '0', '0', '2'),
      ...row('requests/unable.not_held', '3', '0', '0', '0', '0', '0', '3'),
      ...row('requests/concluded', '5', '0', '0', '0', '0', '0', '5'),
    },
  },
  '004': { cells: 200, form: '2021', year: 2024, printed: {} },
};

function row(key: string, ...raws: string[]): Record<string, string> {
  const columns = [
    'natural_person',
    'business',
    'research',
    'social',
    'legal_service',
    'other_org',
    'total',
  ];
  return Object.fromEntries(columns.map((column, at) => [`${key}/${column}`, raws[at] ?? '']));
}

describe.skipIf(!present)('the seed reports', () => {
  const files = present ? readdirSync(new URL('seeds/', reports)) : [];

  it.each(files)('%s: every cell', async (file) => {
    const id = file.slice(0, 3);
    const expected = seeds[id];
    if (!expected) throw new Error(`no expectation for ${file}`);
    const report = await read(`seeds/${file}`);
    expect([report.form, report.year, report.cells.length]).toEqual([
      expected.form,
      expected.year,
      expected.cells,
    ]);
    const wrong = report.cells.filter((cell) => {
      const totalOnly = id === '001' && cell.tableId === 'requests' && cell.columnId !== 'total';
      return cell.raw !== (expected.printed[cellKey(cell)] ?? (totalOnly ? '' : '0'));
    });
    expect(wrong).toEqual([]);
    expect(report.notes).toEqual([]);
    expect(report.sections.map((section) => section.id)).toEqual([
      'overview',
      'disclosure',
      'requests',
      'review',
      'problems',
      'other',
    ]);
  });

  it.each(files)('%s: every figure stands on the line it is said to stand on', async (file) => {
    const lines = readFileSync(new URL(`seeds/${file}`, reports), 'utf8').split('\n');
    const report = await read(`seeds/${file}`);
    for (const cell of report.cells.filter(({ state }) => state === 'number')) {
      const line = lines[Number(cell.place.replace('line ', '')) - 1];
      expect([cellKey(cell), line?.trim()]).toEqual([cellKey(cell), cell.raw]);
    }
  });
});

describe.skipIf(!present)('the published documents', () => {
  it.each([
    'hongze-2023.pdf',
    'huaian-2024.pdf',
    'shanghai-office-2019.html',
    'shuyang-fgj-2023.html',
  ])(
    '%s: every cell as read by eye',
    async (file) => {
      const report = await read(`documents/${file}`);
      const path = `expected/${file.replace(/\.\w+$/u, '.json')}`;
      const expected = JSON.parse(readFileSync(new URL(path, reports), 'utf8')) as Record<
        string,
        string
      >[];
      const cells = new Map(report.cells.map((cell) => [cellKey(cell), cell]));
      const wrong = expected.filter((entry) => {
        const cell = cells.get(`${entry['table_id']}/${entry['row_id']}/${entry['column_id']}`);
        const state = entry['raw'] === '' ? 'blank' : 'number';
        return cell?.raw !== entry['raw'] || cell?.state !== state;
      });
      expect(wrong).toEqual([]);
      const printed = report.cells.filter((cell) => cell.state !== 'absent');
      expect(printed.length).toBe(expected.length);
    },
    30_000,
  );

  it('an empty form is no report', async () => {
    await expect(read('documents/blank-form-2021.docx')).rejects.toThrow(Refusal);
  });
});
