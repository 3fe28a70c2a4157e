import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { escapeFormula, excelCsv, plainCsv } from '../../src/download/csv.ts';
import type { Extract } from '../../src/download/extract.ts';
import { jsonText } from '../../src/download/json.ts';
import { parquetBytes } from '../../src/download/parquet.ts';
import { xlsxBlob } from '../../src/download/xlsx.ts';

const extract: Extract = {
  fileName: 'view-2026.1',
  title: '公开率，2023—2024',
  notes: [{ label: '版本', text: '2026.1' }],
  columns: [
    { id: 'organisation', label: '机关', kind: 'text', unit: null, meaning: '机关名称' },
    { id: 'rate', label: '公开率', kind: 'number', unit: '%', meaning: '(a+b)/R' },
  ],
  rows: [
    ['=HYPERLINK("x")', 43.6],
    ['甲"县", 乙\n丙', { state: 'blank', mark: '[未报]' }],
    ['__proto__', 0],
    ['-', -18],
  ],
};

describe('a table taken away', () => {
  test('CSV for Excel: BOM, CRLF, marks for missing figures, formulas disarmed', () => {
    const text = excelCsv(extract);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('\r\n');
    expect(Papa.parse<string[]>(text.slice(1).trimEnd()).data).toEqual([
      ['机关', '公开率'],
      [`'=HYPERLINK("x")`, '43.6'],
      ['甲"县", 乙\n丙', '[未报]'],
      ['__proto__', '0'],
      ['-', '-18'],
    ]);
  });

  test('CSV with notes says what the table is before the table', () => {
    const lines = Papa.parse<string[]>(excelCsv(extract, true).slice(1)).data;
    expect(lines.slice(0, 2)).toEqual([['公开率，2023—2024'], ['版本', '2026.1']]);
  });

  test('CSV for programs: empty cell and its state beside it', () => {
    const text = plainCsv(extract);
    expect(text.startsWith('organisation,rate,rate_state\n')).toBe(true);
    const rows = Papa.parse<string[]>(text.trimEnd()).data;
    expect(rows[2]).toEqual(['甲"县", 乙\n丙', '', 'blank']);
    expect(rows[3]).toEqual(['__proto__', '0', 'number']);
  });

  test('JSON keeps the state of a missing figure', () => {
    const read = JSON.parse(jsonText(extract));
    expect(read.rows[1].rate).toEqual({ state: 'blank' });
    expect(read.rows).toHaveLength(4);
    expect(read.notes).toEqual(extract.notes);
  });

  test('Parquet read back by another library: figures, null and state', async () => {
    const bytes = await parquetBytes(extract);
    const file = bytes.buffer as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows.map((row) => row['rate'])).toEqual([43.6, null, 0, -18]);
    expect(rows.map((row) => row['rate_state'])).toEqual(['number', 'blank', 'number', 'number']);
    const metadata = await parquetMetadataAsync(file);
    expect(metadata.key_value_metadata).toContainEqual({ key: '版本', value: '2026.1' });
  });

  test('XLSX read back by another library: typed cells, three sheets', async () => {
    const names = {
      data: '数据',
      notes: '说明',
      dictionary: '字典',
      columns: ['列', '单位', '含义'],
    } as const;
    const blob = await xlsxBlob(extract, names);
    const sheets = await readXlsx(Buffer.from(await blob.arrayBuffer()));
    expect(sheets.map((sheet) => sheet.sheet)).toEqual(['数据', '说明', '字典']);
    expect(sheets[0]?.data.slice(1)).toEqual([
      [`'=HYPERLINK("x")`, 43.6],
      ['甲"县", 乙\n丙', '[未报]'],
      [`'__proto__`, 0],
      ['-', -18],
    ]);
  });
});

test.each([
  ['=1+1', `'=1+1`],
  ['＠x', `'＠x`],
  ['\n=1', `'\n=1`],
  ['+86 10', `'+86 10`],
  ['-18', '-18'],
  ['-', '-'],
  ['行政许可', '行政许可'],
])('%j is written as %j', (text, written) => {
  expect(escapeFormula(text)).toBe(written);
});

test('headings, notes and marks with the names every object has make a workbook that opens', async () => {
  const words = ['__proto__', 'constructor', '=1+1'];
  const blob = await xlsxBlob(
    {
      fileName: 'x',
      title: 'toString',
      notes: words.map((text) => ({ label: text, text })),
      columns: words.map((id) => ({ id, label: id, kind: 'text', unit: id, meaning: id })),
      rows: [words.map((mark) => ({ state: 'blank', mark }))],
    },
    { data: 'a', notes: 'b', dictionary: 'c', columns: ['valueOf', 'x', 'y'] },
  );
  const sheets = await readXlsx(Buffer.from(await blob.arrayBuffer()));
  expect(sheets[0]?.data).toEqual([
    words.map((text) => `'${text}`),
    words.map((text) => `'${text}`),
  ]);
});
