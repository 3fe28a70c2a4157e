import { nameOf, type Line } from '../core/form/line.ts';
import { formOf } from '../core/form/editions.ts';
import type { FormId, Table } from '../core/form/table.ts';
import type { Language } from '../text/language.ts';
import { inBrackets } from '../text/marks.ts';

/** A cell in words. */
export interface CellName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Names of the cell `table/row/column` on a form, the enclosing group first; ids where it has none. */
export function cellName(language: Language, form: FormId, key: string): CellName {
  const [tableId = '', rowId = '', columnId = ''] = key.split('/');
  const table = formOf(form).tables.find((one) => one.id === tableId);
  if (!table) return { table: tableId, row: rowId, column: columnId };
  return {
    table: language === 'zh' ? table.title : table.en,
    row: pathName(language, rowLines(table), rowId),
    column: pathName(language, columnLines(table), columnId),
  };
}

/** The cell in one phrase: `不予公开 · 属于国家秘密（总计）`, in English `… (Total)`. */
export function cellPhrase(language: Language, form: FormId, key: string): string {
  const name = cellName(language, form, key);
  return `${name.row}${inBrackets(language, name.column)}`;
}

function rowLines(table: Table): readonly Line[] {
  return table.blocks.flatMap((block) => block.rows);
}

function columnLines(table: Table): readonly Line[] {
  return table.blocks.flatMap((block) => block.columns);
}

function pathName(language: Language, lines: readonly Line[], id: string): string {
  const again = /^(?<line>.+)\.(?<time>\d+)$/u.exec(id)?.groups;
  const found = pathTo(lines, id) ?? (again ? pathTo(lines, again['line'] ?? '') : null);
  if (!found) return id;
  const ends = found.at(-1)?.kind === 'total';
  const named = found
    .filter((line) => ends || !outer.has(line.id))
    .map((line) => lineName(language, line));
  return `${named.join(' · ')}${again && !pathTo(lines, id) ? ` (${again['time']})` : ''}`;
}

/** Groups that only gather and add nothing to a name. */
const outer = new Set(['outcomes', 'organisation']);

function pathTo(lines: readonly Line[], id: string): Line[] | null {
  for (const line of lines) {
    if (line.id === id) return [line];
    const below = line.kind === 'group' ? pathTo(line.items, id) : null;
    if (below) return [line, ...below];
  }
  return null;
}

/** A line without its numbering, in the language of the page. */
export function lineName(language: Language, line: Line): string {
  return language === 'zh' ? nameOf(line) : line.en;
}
