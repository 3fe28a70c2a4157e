import type { Table } from 'apache-arrow';

/** A column of a result; `number` for every numeric type of the engine. */
export interface ResultColumn {
  readonly name: string;
  readonly kind: 'number' | 'text' | 'boolean' | 'date' | 'other';
}

export type Value = string | number | boolean | null;

/** Rows as plain values, in the order of the columns. */
export interface Result {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Value[])[];
}

/** An Arrow table as plain values. Whole numbers beyond 2^53 stay text, so that no digit is lost. */
export function resultOf(table: Table): Result {
  const columns = table.schema.fields.map((field) => ({
    name: field.name,
    kind: kindOf(String(field.type)),
  }));
  const vectors = columns.map((_, at) => table.getChildAt(at));
  const rows = Array.from({ length: table.numRows }, (_, row) =>
    vectors.map((vector, at) => plain(vector?.get(row), columns[at]?.kind ?? 'other')),
  );
  return { columns, rows };
}

function kindOf(type: string): ResultColumn['kind'] {
  if (/^(?:U?int|float|decimal)/iu.test(type)) return 'number';
  if (/^(?:utf8|largeutf8|dictionary)/iu.test(type)) return 'text';
  if (/^bool/iu.test(type)) return 'boolean';
  return /^(?:date|timestamp)/iu.test(type) ? 'date' : 'other';
}

function plain(value: unknown, kind: ResultColumn['kind']): Value {
  if (value === null || value === undefined) return null;
  if (kind === 'date' && typeof value === 'number')
    return new Date(value).toISOString().slice(0, 10);
  if (typeof value === 'bigint') return wholeNumber(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return String(value);
}

function wholeNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}
