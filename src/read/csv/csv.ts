import Papa from 'papaparse';
import { Refusal, type Document, type Format } from '../../core/document/document.ts';
import { decodeText } from '../encoding.ts';
import { limits, tooLarge } from '../limits.ts';
import { sheetBlocks, type SheetCell } from '../sheet/blocks.ts';

const transcriptHeader = ['table_id', 'row_id', 'column_id', 'raw'];
const observationsHeader = ['report_id', 'table_id', 'row_id', 'column_id'];
const delimiters = [',', '\t', ';', '|', '，'];

/** Reads comma- (or otherwise) separated values: a filled form, a transcript or observations. */
export function readCsv(bytes: Uint8Array): Document {
  if (bytes.length > limits.valuesBytes) throw tooLarge('CSV 超过 4 MB');
  const rows = rowsOf(decodeText(bytes).text);
  const format = formatOf(rows[0] ?? []);
  const blocks = sheetBlocks(cellsOf(rows), 1, format !== 'csv');
  if (blocks.length === 0) throw new Refusal('unreadable', 'CSV 里没有内容。');
  return { format, blocks, metadata: { title: null, publishedOn: null, publisher: null } };
}

function rowsOf(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: delimiters,
    skipEmptyLines: false,
    preview: limits.cells + 1,
  });
  if (errors.some((error) => error.type === 'Quotes')) {
    throw new Refusal('unreadable', 'CSV 的引号不成对，无法确定单元格的边界。');
  }
  if (data.length > limits.cells) throw tooLarge('CSV 行数太多');
  return data;
}

function formatOf(header: readonly string[]): Format {
  const names = header.map((name) => name.trim().toLowerCase());
  if (startsWith(names, transcriptHeader)) return 'transcript';
  return startsWith(names, observationsHeader) ? 'observations' : 'csv';
}

function startsWith(names: readonly string[], expected: readonly string[]): boolean {
  return expected.every((name, index) => names[index] === name);
}

function cellsOf(rows: readonly string[][]): SheetCell[] {
  const cells: SheetCell[] = [];
  rows.forEach((row, rowIndex) => {
    if (row.length > limits.columns) throw tooLarge('表格列数太多');
    if (cells.length + row.length > limits.cells) throw tooLarge('表格单元格太多');
    row.forEach((text, column) => {
      cells.push({ row: rowIndex, column, rowSpan: 1, columnSpan: 1, text: text.trim() });
    });
  });
  return cells;
}
