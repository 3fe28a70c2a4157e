import { schema } from '../core/dataset/schema.ts';
import { FileProblem } from './problem.ts';

/** Columns that are read; others are left aside. */
const names = [
  'report_id',
  'organisation_id',
  'organisation',
  'region_code',
  'level',
  'kind',
  'year',
  'form',
  'scope',
  'table_id',
  'row_id',
  'column_id',
  'value',
  'state',
  'raw',
] as const;
export type ColumnName = (typeof names)[number];

/** Headings that mean a column besides its own name: those of the dictionary and everyday ones. */
const headings: ReadonlyMap<string, ColumnName> = new Map([
  ...names.map((name) => [name, name] as const),
  ...schema.flatMap((table) =>
    table.columns.flatMap((column) => {
      const name = names.find((one) => one === column.name);
      return name && table.name !== 'regions' ? [[headingKey(column.zh), name] as const] : [];
    }),
  ),
  ['name', 'organisation'],
  ['机关', 'organisation'],
  ['机关名称', 'organisation'],
  ['年度', 'year'],
  ['年份', 'year'],
  ['数值', 'value'],
]);

/** Where each known column stands in a row. */
export interface Columns {
  readonly at: ReadonlyMap<ColumnName, number>;
  readonly count: number;
  /** Does a row say whose report it is and of which year? */
  readonly identified: boolean;
}

/** The columns of a header row. Throws `FileProblem` when cells or figures cannot be found by it. */
export function columnsOf(header: readonly string[]): Columns {
  const at = new Map<ColumnName, number>();
  header.forEach((heading, index) => {
    const name = headings.get(headingKey(heading));
    if (name && !at.has(name)) at.set(name, index);
  });
  const missing: string[] = ['table_id', 'row_id', 'column_id'].filter(
    (name) => !at.has(name as ColumnName),
  );
  if (!at.has('raw') && !at.has('value')) missing.push('raw');
  if (missing.length > 0) throw new FileProblem('header', missing.join(', '));
  const organ = at.has('organisation_id') || at.has('organisation');
  return { at, count: header.length, identified: at.has('report_id') || (organ && at.has('year')) };
}

/** The text of a column, trimmed; `null` where the file has no such column. */
export function fieldOf(row: readonly string[], { at }: Columns, name: ColumnName): string | null {
  const index = at.get(name);
  return index === undefined ? null : (row[index] ?? '').trim();
}

function headingKey(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/（.*）$/u, '')
    .trim()
    .toLowerCase();
}
