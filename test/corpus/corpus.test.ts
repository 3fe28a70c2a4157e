import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/document/document.ts';
import { cellKey } from '../../src/core/form/table.ts';
import { parseReport } from '../../src/core/parse/report.ts';
import type { Cell, Report } from '../../src/core/report/report.ts';
import { readDocument } from '../../src/read/read.ts';

/** A figure as printed, `''` blank, `null` not printed at all, or raw text with its state. */
type Expected = number | '' | null | { raw: string; state: string; value?: number };

interface Case {
  readonly form: string;
  readonly year: number | null;
  readonly title: string;
  readonly published_on: string | null;
  readonly notes: string[];
  readonly sections: string[];
  readonly cells: Record<string, Expected>;
}

const folder = new URL('.', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function load(name: string): { bytes: Uint8Array; expected: Case | { error: string } } {
  const files = readdirSync(new URL(`${name}/`, folder));
  const input = files.find((file) => file !== 'expected.json') ?? '';
  const expected = readFileSync(new URL(`${name}/expected.json`, folder), 'utf8');
  return {
    bytes: readFileSync(new URL(`${name}/${input}`, folder)),
    expected: JSON.parse(expected) as Case | { error: string },
  };
}

async function read(bytes: Uint8Array): Promise<Report> {
  return parseReport(await readDocument(bytes));
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes);
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.reason : String(error);
  }
}

function full(expected: Expected): { state: string; value: number | null; raw: string } {
  if (expected === null) return { state: 'absent', value: null, raw: '' };
  if (expected === '') return { state: 'blank', value: null, raw: '' };
  if (typeof expected === 'number')
    return { state: 'number', value: expected, raw: String(expected) };
  return { state: expected.state, value: expected.value ?? null, raw: expected.raw };
}

function found({ state, value, raw }: Cell): { state: string; value: number | null; raw: string } {
  return { state, value, raw };
}

describe('corpus', () => {
  it.each(cases)('%s', async (name) => {
    const { bytes, expected } = load(name);
    if ('error' in expected) {
      expect(await reasonOf(bytes)).toBe(expected.error);
      return;
    }
    const report = await read(bytes);
    const cells = new Map(report.cells.map((cell) => [cellKey(cell), found(cell)]));
    const wanted = new Map(Object.entries(expected.cells).map(([key, cell]) => [key, full(cell)]));
    const wrong = [...new Set([...cells.keys(), ...wanted.keys()])].filter(
      (key) => JSON.stringify(cells.get(key)) !== JSON.stringify(wanted.get(key)),
    );
    expect(wrong.map((key) => [key, wanted.get(key), cells.get(key)])).toEqual([]);
    expect(cells.size).toBe(report.cells.length);
    expect({
      form: report.form,
      year: report.year,
      title: report.title,
      published_on: report.publishedOn,
      notes: [...new Set(report.notes.map((note) => note.checkId))],
      sections: report.sections.map((section) => section.id),
    }).toEqual({
      form: expected.form,
      year: expected.year,
      title: expected.title,
      published_on: expected.published_on,
      notes: expected.notes,
      sections: expected.sections,
    });
  });
});
