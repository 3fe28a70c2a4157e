import { unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { Part } from '../narrative.ts';
import { gridOf } from '../printed.ts';

/** The lines of a filled form as a spreadsheet shows them. */
function sheetLines(parts: readonly Part[]): string[][] {
  return parts.flatMap((part) => (part.kind === 'table' ? gridOf(part.rows) : [[part.text]]));
}

/** The filled form saved as CSV. */
export function formCsv(parts: readonly Part[]): Uint8Array {
  return new TextEncoder().encode(`${Papa.unparse(sheetLines(parts), { newline: '\n' })}\n`);
}

/** The filled form as a workbook; figures are numbers where they are nothing else; no clock in it. */
export async function formXlsx(parts: readonly Part[]): Promise<Uint8Array> {
  const rows = sheetLines(parts).map((line) =>
    line.map((text) =>
      /^-?(?:0|[1-9]\d{0,8})$/u.test(text)
        ? { value: Number(text), type: Number }
        : text === ''
          ? null
          : { value: text, type: String },
    ),
  );
  const written = unzipSync(new Uint8Array(await writeExcelFile(rows).toBuffer()));
  return zipSync(written, { mtime: '2000-01-01T00:00:00' });
}
