import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';

/** A cell of a file that was taken away: what it holds, and why it holds nothing. */
export interface FileCell {
  readonly value: string | number | null;
  /** State of a missing figure, where the format names it. */
  readonly state: string | null;
}

/** A file read back by a library that did not write it. */
export interface ReadFile {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly FileCell[])[];
  /** Texts of the notes: label and text, wherever the format keeps them. */
  readonly notes: readonly string[];
}

export type Format = 'csv' | 'notes.csv' | 'plain.csv' | 'xlsx' | 'json' | 'parquet';
export const allFormats: readonly Format[] = [
  'csv',
  'notes.csv',
  'plain.csv',
  'xlsx',
  'json',
  'parquet',
];

/** Milliseconds between two files: Chromium drops downloads beyond ten in a second without a word. */
const pause = 120;

/** Presses the button of that format in the menu and waits for the file. */
export async function take(
  page: Page,
  menu: Locator,
  format: Format | 'svg' | 'png',
): Promise<{ readonly name: string; readonly bytes: Buffer; readonly seconds: number }> {
  const details = menu.locator('details');
  if (format !== 'csv' && (await details.getAttribute('open')) === null)
    await menu.locator('summary').click();
  await page.waitForTimeout(pause);
  const from = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByTestId(`download-${format}`).click(),
  ]);
  const bytes = await readFile(await download.path());
  const seconds = (performance.now() - from) / 1000;
  return { name: download.suggestedFilename(), bytes, seconds };
}

/** The file as headings and rows. */
export async function readBack(format: Format, bytes: Buffer): Promise<ReadFile> {
  switch (format) {
    case 'csv':
      return readCsv(bytes.toString('utf8').slice(1));
    case 'notes.csv':
      return readNotesCsv(bytes.toString('utf8').slice(1));
    case 'plain.csv':
      return withStates(readCsv(bytes.toString('utf8')));
    case 'xlsx':
      return readWorkbook(bytes);
    case 'json':
      return readJson(bytes.toString('utf8'));
    case 'parquet':
      return withStates(await readParquet(bytes));
  }
}

function readCsv(text: string): ReadFile {
  const [headings = [], ...lines] = Papa.parse<string[]>(text.trimEnd()).data;
  return { headings, rows: lines.map((line) => line.map(bare)), notes: [] };
}

/** A block of notes, an empty line, the table. */
function readNotesCsv(text: string): ReadFile {
  const lines = Papa.parse<string[]>(text.trimEnd()).data;
  const end = lines.findIndex((line) => line.join('') === '');
  const [headings = [], ...rows] = lines.slice(end + 1);
  const notes = lines.slice(0, end).map((line) => line.join('：'));
  return { headings, rows: rows.map((line) => line.map(bare)), notes };
}

function bare(value: string | number | null): FileCell {
  return { value, state: null };
}

/** Columns `<id>_state` folded into the column before them. */
function withStates(file: ReadFile): ReadFile {
  const states = file.headings.map((name, at) => name === `${file.headings[at - 1]}_state`);
  const kept = file.headings.flatMap((_, at) => (states[at] ? [] : [at]));
  const rows = file.rows.map((row) =>
    kept.map((at) => {
      const state = states[at + 1] ? String(row[at + 1]?.value) : 'number';
      const value = row[at]?.value ?? null;
      return state === 'number' ? bare(value) : { value: value === '' ? null : value, state };
    }),
  );
  return { headings: kept.map((at) => file.headings[at] ?? ''), rows, notes: file.notes };
}

async function readWorkbook(bytes: Buffer): Promise<ReadFile> {
  const sheets = await readXlsx(bytes);
  const [data, notes, dictionary] = sheets.map((sheet) => sheet.data);
  if (!data || !notes || !dictionary) throw new Error('a sheet is missing');
  const [headings = [], ...rows] = data;
  if (dictionary.length !== headings.length + 1) throw new Error('the dictionary lacks a column');
  return {
    headings: headings.map(String),
    rows: rows.map((row) =>
      row.map((cell) => bare(typeof cell === 'number' || cell === null ? cell : String(cell))),
    ),
    notes: notes.map((line) => line.filter((cell) => cell !== null).join('：')),
  };
}

/** Is the first line of the first sheet frozen? */
export function isFrozen(xlsx: Buffer): boolean {
  const sheet = unzipSync(xlsx)['xl/worksheets/sheet1.xml'];
  return /<pane\b[^>]*ySplit="1"[^>]*state="frozen"/u.test(new TextDecoder().decode(sheet));
}

interface JsonFile {
  readonly title: string;
  readonly notes: readonly { readonly label: string; readonly text: string }[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | { readonly state: string }>>[];
}

function readJson(text: string): ReadFile {
  const file = JSON.parse(text) as JsonFile;
  const rows = file.rows.map((row) =>
    file.columns.map(({ id }) => {
      const cell = row[id] ?? null;
      return typeof cell === 'object' && cell !== null
        ? { value: null, state: cell.state }
        : bare(cell);
    }),
  );
  return {
    headings: file.columns.map((column) => column.label),
    rows,
    notes: [file.title, ...file.notes.map((note) => `${note.label}：${note.text}`)],
  };
}

async function readParquet(bytes: Buffer): Promise<ReadFile> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-parquet-'));
  try {
    const path = join(folder, 'x.parquet');
    await writeFile(path, bytes);
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
    const metadata = await connection.runAndReadAll(
      `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${path}')`,
    );
    const file = {
      headings: reader.columnNames(),
      rows: reader.getRows().map((row) => row.map((cell) => bare(cell as string | number | null))),
      notes: metadata.getRows().map(([key, value]) => `${String(key)}：${String(value)}`),
    };
    connection.closeSync();
    instance.closeSync();
    return file;
  } finally {
    await rm(folder, { recursive: true });
  }
}
