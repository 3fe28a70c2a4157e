import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formCells, formOf } from '../../../src/core/form/editions.ts';
import { cellKey, type FormId } from '../../../src/core/form/table.ts';
import { parseReport } from '../../../src/core/parse/report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { readDocument } from '../../../src/read/read.ts';
import { htmlPage, htmlTable, type HtmlRow } from './html.ts';
import { printForm, type Figures } from './print.ts';

const title = '某某市某某区档案馆2023年政府信息公开工作年度报告';
const count = fc.oneof(fc.constant('0'), fc.nat(9).map(String), fc.nat(2_000_000).map(String));
const mixed = fc.oneof(count, fc.constantFrom('', '', '/', '-', '１２', '1,234', '5件'));

function figuresOf(formId: FormId, cell: fc.Arbitrary<string>): fc.Arbitrary<Figures> {
  const keys = formCells(formOf(formId)).map(cellKey);
  return fc
    .array(cell, { minLength: keys.length, maxLength: keys.length })
    .map((cells) => new Map(keys.map((key, at) => [key, cells[at] ?? '0'])));
}

async function read(page: string): Promise<Report> {
  return parseReport(await readDocument(new TextEncoder().encode(page)));
}

/** Addresses whose text differs, with both texts. */
function differences(report: Report, printed: Figures): string[] {
  const found = new Map(report.cells.map((cell) => [cellKey(cell), cell.raw]));
  return [...new Set([...found.keys(), ...printed.keys()])]
    .filter((key) => found.get(key) !== printed.get(key))
    .map((key) => `${key}: ${printed.get(key) ?? 'none'} read as ${found.get(key) ?? 'none'}`);
}

/** Figures read that are not what was printed there. */
function invented(report: Report, printed: Figures): string[] {
  return report.cells
    .filter((cell) => cell.state === 'number' && cell.raw !== printed.get(cellKey(cell)))
    .map((cell) => `${cellKey(cell)}: ${printed.get(cellKey(cell)) ?? 'none'} read as ${cell.raw}`);
}

async function exact(
  formId: FormId,
  table?: (rows: readonly HtmlRow[], at: number) => string,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(figuresOf(formId, mixed), async (figures) => {
      const report = await read(htmlPage(printForm(formId, title, figures), table));
      expect(differences(report, figures)).toEqual([]);
    }),
    { numRuns: 12, seed: 3, endOnFailure: true },
  );
}

/** The body rows cut into pieces of some rows, each a table of its own. */
function cut(rows: readonly HtmlRow[], size: number, repeat: boolean): string {
  const head = rows.filter((row) => row.heading);
  const body = rows.filter((row) => !row.heading);
  const pieces = [];
  for (let at = 0; at < body.length; at += size) pieces.push(body.slice(at, at + size));
  return pieces
    .map((piece, at) => {
      const clipped = piece.map((row, index) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          rows: Math.min(cell.rows, piece.length - index),
        })),
      }));
      return htmlTable(at === 0 || repeat ? [...head, ...clipped] : clipped);
    })
    .join('<p>-4-</p>');
}

const forms: FormId[] = ['2019', '2021'];

describe.each(forms)('a page with merged cells: %s', (formId) => {
  it('is read back exactly', async () => {
    await exact(formId);
  });

  it.each([4, 9, 13])(
    'with the requests table cut every %i rows, headers repeated',
    async (size) => {
      await exact(formId, (rows, at) => (at === 1 ? cut(rows, size, true) : htmlTable(rows)));
    },
  );

  it.each([4, 9, 13])(
    'with the requests table cut every %i rows, no header again',
    async (size) => {
      await fc.assert(
        fc.asyncProperty(figuresOf(formId, count), async (figures) => {
          const page = htmlPage(printForm(formId, title, figures), (rows, at) =>
            at === 1 ? cut(rows, size, false) : htmlTable(rows),
          );
          expect(differences(await read(page), figures)).toEqual([]);
        }),
        { numRuns: 8, seed: 5, endOnFailure: true },
      );
    },
  );

  it('with rows in another order', async () => {
    await exact(formId, (rows, at) => {
      if (at !== 1) return htmlTable(rows);
      const flat = rows.map((row) => ({
        ...row,
        cells: row.heading ? row.cells : [lastLabel(row), ...row.cells.slice(-7)],
      }));
      const head = flat.filter((row) => row.heading);
      return htmlTable([...head, ...flat.filter((row) => !row.heading).reverse()]);
    });
  });

  it('with columns in another order, as its header says', async () => {
    await exact(formId, (rows, at) =>
      at === 1 ? htmlTable(rows.map(totalFirst)) : htmlTable(rows),
    );
  });

  it('drops no figure silently when empty cells are lost', async () => {
    await fc.assert(
      fc.asyncProperty(figuresOf(formId, mixed), async (figures) => {
        const page = htmlPage(printForm(formId, title, figures), (rows) =>
          htmlTable(
            rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.text !== '') })),
          ),
        );
        expect(invented(await read(page), figures)).toEqual([]);
      }),
      { numRuns: 20, seed: 9, endOnFailure: true },
    );
  });

  it('lists a row that is not printed as absent', async () => {
    await fc.assert(
      fc.asyncProperty(figuresOf(formId, count), fc.nat(20), async (figures, drop) => {
        const page = htmlPage(printForm(formId, title, figures), (rows, at) => {
          const body = rows.filter((row) => !row.heading);
          const gone =
            at === 1 ? body.find((row, index) => index >= drop && row.cells.length === 8) : null;
          return htmlTable(rows.filter((row) => row !== gone));
        });
        const report = await read(page);
        const absent = report.cells.filter((cell) => cell.state === 'absent');
        expect(invented(report, figures)).toEqual([]);
        expect(absent.length % 7).toBe(0);
        expect(absent.length).toBeLessThanOrEqual(7);
      }),
      { numRuns: 20, seed: 9, endOnFailure: true },
    );
  });
});

function lastLabel(row: HtmlRow): HtmlRow['cells'][number] {
  const label = row.cells.at(-8);
  if (!label) throw new Error('row without a label');
  return { ...label, columns: 3, rows: 1 };
}

/** The total column before the others, in header and rows alike. */
function totalFirst(row: HtmlRow): HtmlRow {
  const { cells } = row;
  const at = cells.findIndex((cell) => cell.text === '自然人');
  const last = cells.at(-1);
  if (!last || (row.heading && at < 0)) return row;
  const from = row.heading ? at : cells.length - 7;
  return { ...row, cells: [...cells.slice(0, from), last, ...cells.slice(from, -1)] };
}
