import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Extract } from '../../src/download/extract.ts';
import { fileOf } from '../../src/download/formats.ts';
import type { FormatName } from '../../src/download/formatNames.ts';
import { downloadWords } from '../../src/text/download.ts';

const run = promisify(execFile);

/** LibreOffice with its spreadsheet part: `SOFFICE_PATH`, or the one that is installed. */
function findOffice(): string | null {
  const named = process.env['SOFFICE_PATH'];
  if (named !== undefined) return named;
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((place) => join(place, 'soffice'));
  const found = places.find((path) => existsSync(path));
  const hasCalc = found && existsSync(join(dirname(realpathSync(found)), 'libsclo.so'));
  return hasCalc ? found : null;
}

const office = findOffice();
const columns = [
  ['organ', '机关', 'text', null],
  ['received', '新收（件）', 'number', '件'],
  ['rate', '公开率（%）', 'number', '%'],
] as const;

const table: Extract = {
  fileName: 'gongkai-view-2026.1',
  title: '新收与公开率，2023—2024',
  notes: [
    { label: '筛选', text: '市级，“汇总”' },
    { label: '数据版本', text: '2026.1' },
  ],
  columns: columns.map(([id, label, kind, unit]) => ({ id, label, kind, unit, meaning: label })),
  rows: [
    ['宿迁市人民政府', 3511, 43.6],
    ['淮安市洪泽区人民政府，“办公室”', { state: 'blank', mark: '[未报]' }, 0],
    ['臧嬴・䶮㛃𠮷镇', -18, { state: 'small_n', mark: '[2/5]' }],
    ['第一行\n第二行; 分号\t制表', 1234567, 100],
    ['=1+1', 0, 0.1],
    ['007', 12, 1.5],
  ],
};
/** What a spreadsheet holds: texts that would be formulas are disarmed. */
const cells = [
  columns.map(([, label]) => label),
  ['宿迁市人民政府', 3511, 43.6],
  ['淮安市洪泽区人民政府，“办公室”', '[未报]', 0],
  ['臧嬴・䶮㛃𠮷镇', -18, '[2/5]'],
  ['第一行\n第二行; 分号\t制表', 1234567, 100],
  ["'=1+1", 0, 0.1],
  ['007', 12, 1.5],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-office-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The file as the office suite writes it in another format after opening it. */
async function converted(format: FormatName, to: string): Promise<string> {
  const blob = await fileOf(table, format, downloadWords.zh.sheets);
  const source = join(folder, `source.${format}`);
  await writeFile(source, Buffer.from(await blob.arrayBuffer()));
  const target = await mkdtemp(join(folder, 'out-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
  if (format !== 'xlsx') options.push(`--infilter=${importDialog}`);
  await run(office ?? '', [...options, '--convert-to', to, '--outdir', target, source], {
    timeout: 120_000,
  });
  return target;
}

/** What the import dialog finds by itself from the BOM: commas, UTF-8. Without a window there is no dialog. */
const importDialog = 'CSV:44,34,76,1';
/** CSV in UTF-8 with commas, cells as stored, one file a sheet. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

describe.skipIf(office === null)('an office suite opens what was taken away', () => {
  test('XLSX: every cell of the table, notes and dictionary', { timeout: 180_000 }, async () => {
    const target = await converted('xlsx', everySheet);
    const sheets = new Map(
      await Promise.all(
        (await readdir(target)).map(async (name) => {
          const text = await readFile(join(target, name), 'utf8');
          return [name, Papa.parse<string[]>(text.replace(/^\uFEFF/u, '').trimEnd()).data] as const;
        }),
      ),
    );
    expect(sheets.get('source-数据.csv')).toEqual(cells.map((row) => row.map(String)));
    expect(sheets.get('source-说明.csv')).toEqual([
      [table.title, ''],
      ...table.notes.map((note) => [note.label, note.text]),
    ]);
    expect(sheets.get('source-字典.csv')?.map((row) => row[0])).toEqual([
      '列',
      ...(cells[0] ?? []),
    ]);
  });

  test.each(['csv', 'notes.csv'] as const)(
    '%s: no broken characters, figures are numbers',
    { timeout: 180_000 },
    async (format) => {
      const target = await converted(format, 'xlsx');
      const [name = ''] = await readdir(target);
      const [sheet] = await readXlsx(await readFile(join(target, name)));
      const rows = sheet?.data.filter((row) => row.some((cell) => cell !== null)) ?? [];
      const head = format === 'csv' ? 0 : 1 + table.notes.length;
      expect(rows[0]?.[0]).toBe(format === 'csv' ? '机关' : table.title);
      const read = rows.slice(head).map((row) => row.map((cell) => cell));
      expect(read.slice(0, -1)).toEqual(cells.slice(0, -1));
      expect(String(read.at(-1)?.[0])).toMatch(/^(?:007|7)$/u);
    },
  );
});
