import type { TableName } from '../core/dataset/schema.ts';
import { DatasetError, mend } from './error.ts';
import type { Located } from './table.ts';

/** Tables at hand, by name. */
type Tables = Readonly<Partial<Record<TableName, Located<object>>>>;

/** Throws where a row names a row of one of these tables that is not there. */
export function checkReferences(tables: Tables): void {
  for (const located of Object.values(tables))
    for (const { column, table, key } of located.table.references) {
      const target = tables[table];
      if (!target) continue;
      const known = new Set(target.rows.map((row) => textIn(row, key)));
      for (const [at, row] of located.rows.entries()) {
        const text = textIn(row, column);
        if (text === null || known.has(text)) continue;
        const spot = { path: located.path, line: located.lines[at] ?? null };
        throw new DatasetError(spot, `${column} ${text} is not in ${table}.csv`, mend);
      }
    }
}

function textIn(row: object, column: string): string | null {
  const value = (row as Readonly<Record<string, unknown>>)[column];
  return typeof value === 'string' ? value : null;
}
