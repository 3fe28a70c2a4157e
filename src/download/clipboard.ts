import { escapeFormula } from './csv.ts';
import { shown, type Extract } from './extract.ts';

/** Puts the table on the clipboard as tab text and as HTML, so that WPS and Excel take either. */
export async function copyTable(extract: Extract): Promise<void> {
  const rows = tableRows(extract);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([tabText(rows)], { type: 'text/plain' }),
      'text/html': new Blob([htmlTable(rows)], { type: 'text/html' }),
    }),
  ]);
}

/** The table as tab text, for a browser that does not copy. */
export function tableText(extract: Extract): string {
  return tabText(tableRows(extract));
}

/** Headings and rows as texts. */
export function tableRows(extract: Extract): string[][] {
  return [
    extract.columns.map((column) => column.label),
    ...extract.rows.map((row) =>
      row.map((cell) => {
        const text = shown(cell);
        return typeof text === 'number' ? String(text) : escapeFormula(text);
      }),
    ),
  ];
}

/** Tab-separated, line breaks and tabs inside a cell as blanks. */
export function tabText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\r\n');
}

function htmlTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return `<table>${lines.join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
