import { editions, formCells } from '../form/editions.ts';
import { cellKey, type FormId, type TableId } from '../form/table.ts';
import { columnCheck, shown } from './columnFault.ts';
import { figureFault, type FigureFault } from './figure.ts';
import { knownCell, type KnownCell } from './knownCells.ts';
import { schema } from './schema.ts';

const observations = schema.find((table) => table.name === 'observations');
const [checkRaw, checkPlace] = ['raw', 'place'].map((name) => {
  const column = observations?.columns.find((one) => one.name === name);
  if (!column) throw new Error(`unknown column: ${name}`);
  return columnCheck(column);
});
/** What most cells print; it needs no further look. */
const plain = /^(?:[a-z0-9][a-z0-9 ]{0,60})?$/u;

/** A cell of some edition, or one that repeats it, with a number of its own. */
interface NumberedCell extends KnownCell {
  readonly number: number;
  readonly key: string;
  /** Table, row and column: one copy of each text for all reports. */
  readonly parts: readonly [string, string, string];
}

/** Cells met before, by address. */
const cells = new Map<string, NumberedCell>();
/** The cells that each edition prints. */
const ownCells: ReadonlyMap<FormId, readonly NumberedCell[]> = new Map(
  editions.map((form) => [form.id, formCells(form).flatMap((cell) => cellAt(cellKey(cell)) ?? [])]),
);

const ownKeys: ReadonlyMap<FormId, ReadonlySet<string>> = new Map(
  [...ownCells].map(([form, own]) => [form, new Set(own.map((cell) => cell.key))]),
);

/** Does the edition print the cell? */
export function isOwnCell(form: FormId, key: string): boolean {
  return ownKeys.get(form)?.has(key) ?? false;
}

/** Cells in the order of the report before: the next report most likely has the same. */
const usual: NumberedCell[] = [];

/** The cells of one report, as the columns of `observations.csv` write them, one after another. */
export class ReportCells {
  /** Line of each cell by its number; 0 = not met. */
  #lines = new Uint32Array(cells.size + 32);
  readonly #met: NumberedCell[] = [];

  /** Takes the cell of a line; tells what is wrong with it. */
  take(record: string[], line: number): string | null {
    const [, table = '', row = '', column = '', value = '', state = '', raw = '', place = ''] =
      record;
    const guess = usual[this.#met.length];
    const cell =
      guess?.parts[1] === row && guess.parts[2] === column && guess.parts[0] === table
        ? guess
        : cellAt(`${table}/${row}/${column}`);
    if (!cell) return `no edition of the form has a cell ${shown(`${table}/${row}/${column}`)}`;
    const before = this.#lineOf(cell);
    if (before > 0) return `the cell ${cell.key} stands twice, first on line ${before}`;
    this.#lines[cell.number] = line;
    usual[this.#met.length] = cell;
    this.#met.push(cell);
    [record[1], record[2], record[3]] = cell.parts;
    const fault = figureFault({ value, state, raw }, cell.rule);
    if (fault !== null) return words(fault, { value, state, raw });
    if (plain.test(raw) && plain.test(place)) return null;
    return checkRaw?.(raw) ?? checkPlace?.(place) ?? null;
  }

  /** How many cells of its form the report lacks, and the first of them; `null` when it has all. */
  missing(form: FormId): string | null {
    const own = ownCells.get(form) ?? [];
    const lacking = own.filter((cell) => this.#lineOf(cell) === 0);
    if (lacking.length === 0) return null;
    return `${lacking.length} of the ${own.length} cells of the form are missing, first ${lacking[0]?.key ?? ''}`;
  }

  /** Cells that the form does not ask for: second rows, local rows. */
  extras(form: FormId): string[] {
    const own = ownCells.get(form) ?? [];
    if (this.#met.length === own.length) return [];
    return this.#met.map((cell) => cell.key).filter((key) => !isOwnCell(form, key));
  }

  #lineOf({ number }: NumberedCell): number {
    if (number >= this.#lines.length) {
      const longer = new Uint32Array(number + 32);
      longer.set(this.#lines);
      this.#lines = longer;
    }
    return this.#lines[number] ?? 0;
  }
}

function cellAt(key: string): NumberedCell | null {
  const met = cells.get(key);
  if (met) return met;
  const [table = '', row = '', column = ''] = key.split('/');
  const known = knownCell({ tableId: table as TableId, rowId: row, columnId: column });
  if (!known) return null;
  const cell = { ...known, number: cells.size, key, parts: [table, row, column] as const };
  cells.set(key, cell);
  return cell;
}

function words(
  fault: FigureFault,
  { value, state, raw }: { value: string; state: string; raw: string },
): string {
  if (fault === 'state') return `state cannot be ${shown(state)}`;
  if (fault === 'state_raw') return `state is ${state} where ${shown(raw)} is printed`;
  if (fault === 'value_raw') return `value is ${shown(value)} where ${shown(raw)} is printed`;
  return value === ''
    ? 'a number has no value'
    : `value is ${shown(value)} where state is ${state}`;
}
