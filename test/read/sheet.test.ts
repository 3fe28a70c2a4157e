import writeExcel from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/document/document.ts';
import { readSheet } from '../../src/read/sheet/sheet.ts';
import { processorTime } from './build/processor.ts';
import { positions, shapeOf } from './build/shape.ts';
import { xlsxOf, type SheetXml } from './build/xlsx.ts';
import { zipOf } from './build/zip.ts';

const shape = (rows: string, more: Partial<SheetXml> = {}, texts: readonly string[] = []) =>
  shapeOf(readSheet(xlsxOf([{ rows, ...more }], texts)));
const r = (number: number, cells: string, more = '') => `<row r="${number}" ${more}>${cells}</row>`;
const c = (at: string, value: string, type = 'n') => `<c r="${at}" t="${type}"><v>${value}</v></c>`;

describe('cells of a workbook', () => {
  it('shows numbers as a sheet does and never a figure for a formula without a result', () => {
    const cells =
      c('A1', '5') +
      c('B1', '12.349999999999999') +
      c('C1', '1E-3') +
      c('D1', '1', 'b') +
      c('E1', '#REF!', 'e');
    expect(
      shape(r(1, `${cells}<c r="F1"><f>SUM(A1:B1)</f></c><c r="G1" t="str"><f>x</f><v>甲</v></c>`)),
    ).toEqual([[['5', '12.35', '0.001', 'TRUE', '#REF!', '=', '甲']]]);
  });

  it('reads shared and inline texts, runs joined, phonetic guides and struck runs left out', () => {
    const texts = [
      '<t>甲</t>',
      '<r><t>1</t></r><r><rPr><strike/></rPr><t>9</t></r><r><t>2</t></r><rPh><t>x</t></rPh>',
    ];
    const inline = '<c r="C1" t="inlineStr"><is><t>乙</t></is></c>';
    expect(shape(r(1, c('A1', '0', 's') + c('B1', '1', 's') + inline), {}, texts)).toEqual([
      [['甲', '12', '乙']],
    ]);
  });

  it('resolves merged cells and fills what a sheet leaves out', () => {
    const rows =
      r(1, c('A1', '1') + c('B1', '2') + c('C1', '3')) + r(2, c('B2', '4')) + r(3, c('A3', '5'));
    const after = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
    const [block] = readSheet(xlsxOf([{ rows, after }])).blocks;
    expect(positions(block)).toEqual([
      ...['0,0 2x1 1', '0,1 1x1 2', '0,2 1x1 3', '1,1 1x1 4', '1,2 1x1 '],
      ...['2,0 1x1 5', '2,1 1x1 ', '2,2 1x1 '],
    ]);
  });

  it('leaves out hidden sheets, rows and columns; places name sheet, row and column', () => {
    const rows =
      r(2, c('A2', '1') + c('B2', '2') + c('C2', '3')) +
      r(3, c('A3', '4') + c('C3', '5'), 'hidden="1"');
    const before = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const sheets = [
      { rows, state: 'hidden' },
      { rows, before },
    ];
    const document = readSheet(xlsxOf(sheets));
    expect(shapeOf(document)).toEqual([[['1', '3']]]);
    const [block] = document.blocks;
    expect(block?.kind === 'grid' && block.cells[1]?.place).toBe('table 1 row 2 column 3');
  });

  it('reads what another library writes', async () => {
    const cell = (value: string | number) => ({ value });
    const data = [
      [cell('规章'), cell(1), cell(0)],
      [cell('许可'), cell(2.5), cell('—')],
    ];
    const file = await writeExcel(data as unknown as Parameters<typeof writeExcel>[0]).toBuffer();
    expect(shapeOf(readSheet(file))).toEqual([
      [
        ['规章', '1', '0'],
        ['许可', '2.5', '—'],
      ],
    ]);
  });
});

describe('hostile workbooks', () => {
  const reason = (bytes: Uint8Array) => {
    try {
      return readSheet(bytes).format;
    } catch (error) {
      return error instanceof Refusal ? error.reason : String(error);
    }
  };

  it('refuses them in one sentence', () => {
    const far = r(1, c('A1', '1')) + r(1_048_576, c('XFD1048576', '1'));
    expect(reason(xlsxOf([{ rows: far }]))).toBe('xlsx');
    expect(reason(zipOf({ 'a.txt': 'x' }))).toBe('unreadable');
    const merges = Array.from(
      { length: 30_000 },
      (_, i) => `<mergeCell ref="A${i + 1}:XFD1048576"/>`,
    ).join('');
    const rows = Array.from({ length: 30_000 }, (_, i) => r(i + 1, c(`A${i + 1}`, '1'))).join('');
    const start = processorTime();
    expect(['xlsx', 'too_large']).toContain(
      reason(xlsxOf([{ rows, after: `<mergeCells>${merges}</mergeCells>` }])),
    );
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});

it('keeps two values in one cell apart', () => {
  const cell = '<c r="A1"><v>80</v><v>27</v></c>';
  expect(shape(r(1, cell + c('B1', '3')))).toEqual([[['80 27', '3']]]);
});
