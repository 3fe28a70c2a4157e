import { editions } from '../form/editions.ts';
import { figureLines } from '../form/line.ts';
import { cellKey, type CellId, type FormId } from '../form/table.ts';
import { ruleFor, type CountRule } from '../parse/count.ts';

/** What the form says of a cell. */
export interface KnownCell {
  readonly rule: CountRule;
  /** Editions that print the cell, local extra lines included. */
  readonly forms: readonly FormId[];
}

/** Every cell of every edition by its public address, local extra lines included. */
export const knownCells: ReadonlyMap<string, KnownCell> = cellsOfAll();

/** The cell, or the one it repeats (`other_services.2`); `undefined` when no edition has it. */
export function knownCell(cell: CellId): KnownCell | undefined {
  return knownCells.get(cellKey(cell)) ?? knownCells.get(cellKey(withoutRepeat(cell)));
}

function withoutRepeat(cell: CellId): CellId {
  return { ...cell, rowId: cell.rowId.replace(/\.[2-9]$/u, '') };
}

function cellsOfAll(): ReadonlyMap<string, KnownCell> {
  const cells = new Map<string, KnownCell>();
  for (const form of editions)
    for (const table of form.tables)
      for (const block of table.blocks)
        for (const row of figureLines(block.rows))
          for (const column of figureLines(block.columns)) {
            const key = cellKey({ tableId: table.id, rowId: row.id, columnId: column.id });
            const forms = [...(cells.get(key)?.forms ?? []), form.id];
            cells.set(key, { rule: ruleFor(column), forms });
          }
  return cells;
}
