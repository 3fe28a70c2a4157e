import { excelCsv, plainCsv } from './csv.ts';
import type { Extract } from './extract.ts';
import type { FormatName } from './formatNames.ts';
import { jsonText } from './json.ts';
import { parquetBytes } from './parquet.ts';
import { xlsxBlob, type SheetNames } from './xlsx.ts';

/** The table in that format. */
export async function fileOf(
  extract: Extract,
  format: FormatName,
  sheets: SheetNames,
): Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([excelCsv(extract)], { type: 'text/csv;charset=utf-8' });
    case 'notes.csv':
      return new Blob([excelCsv(extract, true)], { type: 'text/csv;charset=utf-8' });
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
