import type { ObservationRow } from '../core/dataset/rows.ts';
import type { Column } from '../core/dataset/schema.ts';
import { states } from '../core/report/words.ts';

/** How our own files are written; nothing is guessed. */
export const plainCsv = { delimiter: ',', newline: '\n', skipEmptyLines: true } as const;

/** A record that was checked, as a row with typed values. */
export function rowOf(columns: readonly Column[], record: readonly string[]): object {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    if (column) row[column.name] = valueOf(column, record[at] ?? '');
  }
  return row;
}

function valueOf(column: Column, text: string): unknown {
  if (column.type === 'list') return text === '' ? [] : text.split('|');
  if (text === '') return column.name === 'raw' || column.name === 'place' ? '' : null;
  return column.type === 'integer' || column.type === 'number' ? Number(text) : text;
}

/** A record of the observations that was checked, as a row: there are millions of them. */
export function observationOf(record: readonly string[]): ObservationRow {
  const [report = '', table, row = '', column = '', value = '', state, raw = '', place = ''] =
    record;
  return {
    report_id: report,
    table_id: table as ObservationRow['table_id'],
    row_id: row,
    column_id: column,
    value: value === '' ? null : Number(value),
    state: states.find((one) => one === state) ?? 'text',
    raw: raw === value ? value : raw,
    place,
  };
}
