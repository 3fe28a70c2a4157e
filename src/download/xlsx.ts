import { isMissing, type Extract, type ExtractCell } from './extract.ts';
import { escapeFormula } from './csv.ts';

type SheetCell = string | number | object | null;

/** Headings of the three sheets. */
export interface SheetNames {
  readonly data: string;
  readonly notes: string;
  readonly dictionary: string;
  /** Headings of the dictionary: column, unit, meaning. */
  readonly columns: readonly [string, string, string];
}

/** The table as a workbook: typed cells under a frozen header, notes, dictionary. */
export async function xlsxBlob(extract: Extract, names: SheetNames): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const file = writeExcelFile(sheetsOf(extract, names) as Parameters<typeof writeExcelFile>[0]);
  return await file.toBlob();
}

/** The sheets as `write-excel-file` takes them. */
export function sheetsOf(extract: Extract, names: SheetNames): object[] {
  const bold = (value: string) => ({ value: safeText(value), fontWeight: 'bold' });
  const header = extract.columns.map((column) => bold(column.label));
  return [
    {
      sheet: names.data,
      stickyRowsCount: 1,
      columns: extract.columns.map((column) => ({ width: column.kind === 'text' ? 24 : 14 })),
      data: [header, ...extract.rows.map((row) => row.map(cellOf))],
    },
    {
      sheet: names.notes,
      columns: [{ width: 16 }, { width: 80 }],
      data: [
        [bold(extract.title)],
        ...extract.notes.map((note) => [note.label, note.text].map(safeText)),
      ],
    },
    {
      sheet: names.dictionary,
      stickyRowsCount: 1,
      columns: [{ width: 28 }, { width: 10 }, { width: 80 }],
      data: [
        names.columns.map(bold),
        ...extract.columns.map(({ label, unit, meaning }) =>
          [label, unit ?? '', meaning].map(safeText),
        ),
      ],
    },
  ];
}

function cellOf(cell: ExtractCell): SheetCell {
  if (isMissing(cell)) return { value: safeText(cell.mark), textColor: '#666666' };
  return typeof cell === 'string' ? safeText(cell) : cell;
}

/** `write-excel-file` looks texts up in a plain object: the names every object has break the file. */
function safeText(text: string): string {
  return text in {} ? `'${text}` : escapeFormula(text);
}
