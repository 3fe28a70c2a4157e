import { excelCsv, plainCsv } from './csv.ts';
import type { Extract } from './extract.ts';
import { jsonText } from './json.ts';
import { parquetBytes } from './parquet.ts';
import { xlsxBlob, type SheetNames } from './xlsx.ts';

/** Formats that a table can be taken away in, in the order of the menu. */
export const formats = ['csv', 'plain.csv', 'xlsx', 'json', 'parquet'] as const;
export type FormatName = (typeof formats)[number];

/** The table in that format. */
export async function fileOf(
  extract: Extract,
  format: FormatName,
  sheets: SheetNames,
): Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([excelCsv(extract)], { type: 'text/csv;charset=utf-8' });
    case 'plain.csv':
      return new Blob([plainCsv(extract)], { type: 'text/csv;charset=utf-8' });
    case 'xlsx':
      return await xlsxBlob(extract, sheets);
    case 'json':
      return new Blob([jsonText(extract)], { type: 'application/json' });
    case 'parquet':
      return new Blob([new Uint8Array(await parquetBytes(extract))], {
        type: 'application/vnd.apache.parquet',
      });
  }
}
