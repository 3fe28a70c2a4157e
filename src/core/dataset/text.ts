import type { Column, TableSchema } from './schema.ts';
import { compareTexts } from './order.ts';

/** Values of one row as text, in column order; `null` is the empty cell, lists are `|`-joined. */
export function textsOf(table: Pick<TableSchema, 'columns'>, row: object): string[] {
  const values = row as Record<string, unknown>;
  return table.columns.map((column) => textOf(column, values[column.name]));
}

/** Rows as text, in the order of the table's key; a second row with the same key is left out. */
export function sortedTexts(table: TableSchema, rows: readonly object[]): string[][] {
  const key = table.key.map((name) => table.columns.findIndex((column) => column.name === name));
  const keyed = rows.map((row) => {
    const texts = textsOf(table, row);
    return { texts, key: key.map((at) => texts[at] ?? '') };
  });
  keyed.sort((a, b) => compareTexts(a.key, b.key));
  return keyed
    .filter((row, at) => at === 0 || compareTexts(row.key, keyed[at - 1]?.key ?? []) !== 0)
    .map((row) => row.texts);
}

function textOf(column: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainNumber(value);
  const text = Array.isArray(value) ? value.join('|') : value;
  if (typeof text !== 'string') throw new Error(`${column.name} cannot hold ${typeof value}`);
  return safeText(visibleText(text));
}

/**
 * Characters that are not seen but change what is: controls, marks that turn the direction of
 * writing, and those that are no characters. A line break may stand in a printed text.
 */
export const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const everyUnseen = new RegExp(unseen.source, 'gu');

/** The text with a mark (U+FFFD) for each unseen character; line ends as LF, a tab as a space. */
export function visibleText(text: string): string {
  if (!unseen.test(text)) return text;
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll('\ufeff', '')
    .replaceAll(everyUnseen, '\ufffd');
}

/** A number without exponent and without trailing zeros. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a number: ${value}`);
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(20).replace(/\.?0+$/u, '');
}

const formula = /^\s*[=+\-@＝＋－＠]/u;
const harmless = /^\s*[+\-＋－]?[\d０-９][\d０-９,，.．]*\s*$|^\s*[-－]+\s*$/u;

/**
 * The text as it may stand in a published table: what a spreadsheet could take for a formula gets
 * a leading apostrophe. A plain number and a lone dash stay as they are, so `-18` and `-` do.
 */
export function safeText(text: string): string {
  return (formula.test(text) && !harmless.test(text)) || /^[\t\r]/u.test(text) ? `'${text}` : text;
}

/** The text as printed: `safeText` undone. */
export function printedText(text: string): string {
  if (!text.startsWith("'")) return text;
  const printed = text.slice(1);
  return safeText(printed) === text ? printed : text;
}
