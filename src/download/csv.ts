import Papa from 'papaparse';
import { hasMissing, isMissing, plain, shown, type Extract, type ExtractCell } from './extract.ts';

/** What a spreadsheet would take for a formula; a number and a lone dash are none. */
const formula = /^\s*[=+\-@＝＋－＠]/u;
const harmless = /^\s*[+\-]?\d[\d,.]*%?\s*$|^\s*[-－]+\s*$/u;

/** The text with an apostrophe before it where a spreadsheet would run it. */
export function escapeFormula(text: string): string {
  return (formula.test(text) && !harmless.test(text)) || /^[\t\r]/u.test(text) ? `'${text}` : text;
}

/**
 * CSV for Excel and WPS: BOM, CRLF, headings as on the screen, missing figures as their marks.
 * With `notes` the first lines say what the table is.
 */
export function excelCsv(extract: Extract, notes = false): string {
  const head = notes ? [[extract.title], ...extract.notes.map((n) => [n.label, n.text]), []] : [];
  const rows = [
    ...head,
    extract.columns.map((column) => column.label),
    ...extract.rows.map((row) => row.map(shown)),
  ];
  return `\uFEFF${written(rows, '\r\n')}\r\n`;
}

/**
 * CSV for programs: UTF-8 without BOM, LF, ids as headings; a missing figure is an empty cell and
 * its state stands in the column `<id>_state` beside it.
 */
export function plainCsv(extract: Extract): string {
  const states = extract.columns.map((_, at) => hasMissing(extract, at));
  const header = extract.columns.flatMap((column, at) =>
    states[at] ? [column.id, `${column.id}_state`] : [column.id],
  );
  const rows = extract.rows.map((row) =>
    row.flatMap((cell, at) => (states[at] ? [plain(cell), stateOf(cell)] : [plain(cell)])),
  );
  return `${written([header, ...rows], '\n')}\n`;
}

/** State of a cell as the dataset names it. */
export function stateOf(cell: ExtractCell): string {
  return isMissing(cell) ? cell.state : 'number';
}

function written(rows: readonly (readonly (string | number | null)[])[], newline: string): string {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? escapeFormula(cell) : cell)),
  );
  return Papa.unparse(safe, { newline });
}
