import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formCells, formOf } from '../../../src/core/form/editions.ts';
import { cellKey, type FormId } from '../../../src/core/form/table.ts';
import { parseReport } from '../../../src/core/parse/report.ts';
import { readDocument } from '../../../src/read/read.ts';
import * as layouts from './layouts.ts';
import { printForm, type Figures } from './print.ts';

const title = '某某市某某区档案馆2023年政府信息公开工作年度报告';

function figuresOf(formId: FormId, cell: fc.Arbitrary<string>): fc.Arbitrary<Figures> {
  const keys = formCells(formOf(formId)).map(cellKey);
  return fc
    .array(cell, { minLength: keys.length, maxLength: keys.length })
    .map((cells) => new Map(keys.map((key, at) => [key, cells[at] ?? '0'])));
}

const count = fc.oneof(fc.constant('0'), fc.nat(9).map(String), fc.nat(2_000_000).map(String));
const mixed = fc.oneof(
  count,
  fc.constantFrom('', '/', '-', '无', '１２', '1,234', '5件', '7（含结转1件）'),
);

/** Addresses whose text differs, with both texts. */
function differences(read: ReadonlyMap<string, string>, printed: Figures): string[] {
  const keys = new Set([...read.keys(), ...printed.keys()]);
  return [...keys]
    .filter((key) => read.get(key) !== printed.get(key))
    .map((key) => `${key}: ${printed.get(key) ?? 'none'} read as ${read.get(key) ?? 'none'}`);
}

async function read(text: string): Promise<Map<string, string>> {
  const report = parseReport(await readDocument(new TextEncoder().encode(text)));
  return new Map(report.cells.map((cell) => [cellKey(cell), cell.raw]));
}

const complete = Object.entries(layouts);
const keepsBlanks: (keyof typeof layouts)[] = ['tabs', 'tabGrid', 'markdown'];

describe('a filled form is read back exactly', () => {
  for (const formId of ['2019', '2021'] as const) {
    it.each(complete)(`with a figure in every cell: ${formId}, %s`, async (_name, layout) => {
      await fc.assert(
        fc.asyncProperty(figuresOf(formId, count), async (figures) => {
          const cells = await read(layout(printForm(formId, title, figures)));
          expect(differences(cells, figures)).toEqual([]);
        }),
        { numRuns: 25, seed: 7, endOnFailure: true },
      );
    });

    it.each(keepsBlanks)(`with blanks, dashes and units: ${formId}, %s`, async (name) => {
      await fc.assert(
        fc.asyncProperty(figuresOf(formId, mixed), async (figures) => {
          const cells = await read(layouts[name](printForm(formId, title, figures)));
          expect(differences(cells, figures)).toEqual([]);
        }),
        { numRuns: 40, seed: 11, endOnFailure: true },
      );
    });
  }
});

describe('a lost cell is never guessed', () => {
  it.each(complete)('with blanks in any cell: %s', async (_name, layout) => {
    await fc.assert(
      fc.asyncProperty(figuresOf('2021', mixed), async (figures) => {
        const text = layout(printForm('2021', title, figures));
        const report = parseReport(await readDocument(new TextEncoder().encode(text)));
        for (const cell of report.cells) {
          if (cell.state === 'number')
            expect([cellKey(cell), cell.raw]).toEqual([cellKey(cell), figures.get(cellKey(cell))]);
        }
      }),
      { numRuns: 25, seed: 13 },
    );
  });
});
