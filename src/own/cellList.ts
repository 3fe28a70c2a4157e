import { knownCell, type KnownCell } from '../core/dataset/knownCells.ts';
import { editions, formCells } from '../core/form/editions.ts';
import { cellKey, type CellId } from '../core/form/table.ts';

/** Cells by number: those of the form, and second rows of one kind (`other_services.2`). */
export class CellList {
  readonly cells: CellId[] = [];
  readonly #numbers = new Map<string, number>();

  constructor() {
    for (const form of editions) for (const cell of formCells(form)) this.#numberOf(cell);
  }

  /** Number and rule of a cell; `null` when no edition of the form has it. */
  find(cell: CellId): (KnownCell & { readonly number: number }) | null {
    const found = knownCell(cell);
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
