import type { ObservationRow } from '../../src/core/dataset/rows.ts';
import { rowsOf, type Block } from './block.ts';

/** Do two readings of one report say the same figures? Place and wording do not count. */
export function sameFigures(a: Block, b: Block): boolean {
  if (a.text === b.text) return true;
  const [before, after] = [figuresOf(a), figuresOf(b)];
  const cells = new Set([...before.keys(), ...after.keys()]);
  return [...cells].every((cell) => before.get(cell) === after.get(cell));
}

function figuresOf(block: Block): Map<string, string> {
  return new Map(
    rowsOf(block)
      .filter((row) => row.state === 'number' || row.state === 'text')
      .map((row) => [addressOf(row), row.value === null ? row.raw : String(row.value)]),
  );
}

/** The cell's public address, `requests/unable.not_held/total`. */
export function addressOf(row: Pick<ObservationRow, 'table_id' | 'row_id' | 'column_id'>): string {
  return `${row.table_id}/${row.row_id}/${row.column_id}`;
}
