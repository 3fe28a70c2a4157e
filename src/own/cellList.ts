import { editions, formCells } from '../core/form/editions.ts';
import { figureLines } from '../core/form/line.ts';
import { cellKey, type CellId, type FormId } from '../core/form/table.ts';
import { ruleFor, type CountRule } from '../core/parse/count.ts';

interface Known {
  readonly rule: CountRule;
  /** Editions that print the cell. */
  readonly forms: readonly FormId[];
}

const known = knownCells();

/** Cells by number: those of the form, and second rows of one kind (`other_services.2`). */
export class CellList {
  readonly cells: CellId[] = [];
  readonly #numbers = new Map<string, number>();

  constructor() {
    for (const form of editions) for (const cell of formCells(form)) this.#numberOf(cell);
  }

  /** Number and rule of a cell; `null` when no edition of the form has it. */
  find(cell: CellId): (Known & { readonly number: number }) | null {
    const found = known.get(cellKey(cell)) ?? known.get(cellKey(withoutRepeat(cell)));
    return found ? { ...found, number: this.#numberOf(cell) } : null;
  }

  #numberOf(cell: CellId): number {
    const key = cellKey(cell);
    const number = this.#numbers.get(key) ?? this.cells.length;
    if (number === this.cells.length) {
      this.cells.push(cell);
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function withoutRepeat(cell: CellId): CellId {
  return { ...cell, rowId: cell.rowId.replace(/\.[2-9]$/u, '') };
}

function knownCells(): ReadonlyMap<string, Known> {
  const cells = new Map<string, Known>();
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
