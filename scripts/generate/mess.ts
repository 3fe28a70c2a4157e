import { formCells, formOf } from '../../src/core/form/editions.ts';
import { cellKey, type CellId, type FormId } from '../../src/core/form/table.ts';
import type { Cell } from '../../src/core/report/report.ts';
import { applicants, outcomeRows, type Figures } from './figures.ts';
import type { Random } from './random.ts';

/** A way in which real reports depart from a clean form, and how often it is made here. */
interface Mess {
  readonly rate: number;
  apply(random: Random, cells: Cell[], form: FormId): Cell[];
}

export type MessName = keyof typeof messes;

const messes = {
  wrong_total: {
    rate: 0.04,
    apply: (random, cells) => {
      const off = random.whole(1, 6);
      return changed(cells, isAt('requests', 'concluded', 'total'), (cell) =>
        numbered(cell, (cell.value ?? 0) + off),
      );
    },
  },
  total_only: {
    rate: 0.03,
    apply: (_random, cells) =>
      changed(cells, (cell) => cell.tableId === 'requests' && cell.columnId !== 'total', blank),
  },
  blank_row: {
    rate: 0.05,
    apply: (random, cells, form) => changed(cells, isRow(random.pick(outcomeRows(form))), blank),
  },
  dash_row: {
    rate: 0.03,
    apply: (random, cells, form) => {
      const mark = random.pick(['/', '-', '—', '无', '不适用']);
      return changed(cells, isRow(random.pick(outcomeRows(form))), (cell) => ({
        ...cell,
        value: null,
        state: 'dash',
        raw: mark,
      }));
    },
  },
  text_cell: {
    rate: 0.01,
    apply: (random, cells) => {
      const column = random.pick(applicants);
      return changed(cells, isAt('requests', 'received', column), (cell) => ({
        ...cell,
        value: null,
        state: 'text',
        raw: '见附件',
      }));
    },
  },
  absent_row: {
    rate: 0.02,
    apply: (random, cells, form) =>
      changed(cells, isRow(random.pick(outcomeRows(form))), (cell) => ({
        ...cell,
        value: null,
        state: 'absent',
        raw: '',
      })),
  },
  units: {
    rate: 0.06,
    apply: (random, cells) =>
      cells.map((cell) => (random.chance(0.2) ? { ...cell, raw: dressed(random, cell) } : cell)),
  },
} as const satisfies Record<string, Mess>;

/** The cells of a report as it prints them, most often clean, and the names of its messes. */
export function printedCells(
  random: Random,
  form: FormId,
  figures: Figures,
): { cells: Cell[]; made: MessName[] } {
  const made: MessName[] = [];
  let cells = formCells(formOf(form)).map((id) => cellOf(id, figures.get(cellKey(id)) ?? 0));
  for (const name of Object.keys(messes) as MessName[]) {
    const mess: Mess = messes[name];
    if (!random.chance(mess.rate)) continue;
    cells = mess.apply(random, cells, form);
    made.push(name);
  }
  return { cells, made };
}

function cellOf(id: CellId, value: number): Cell {
  return { ...id, value, state: 'number', raw: String(value), place: '' };
}

function numbered(cell: Cell, value: number): Cell {
  return { ...cell, value, raw: String(value) };
}

function blank(cell: Cell): Cell {
  return { ...cell, value: null, state: 'blank', raw: '' };
}

function changed(
  cells: Cell[],
  which: (cell: Cell) => boolean,
  change: (cell: Cell) => Cell,
): Cell[] {
  return cells.map((cell) => (which(cell) ? change(cell) : cell));
}

function isAt(table: string, row: string, column: string): (cell: Cell) => boolean {
  return (cell) => cellKey(cell) === `${table}/${row}/${column}`;
}

function isRow(row: string): (cell: Cell) => boolean {
  return (cell) => cell.tableId === 'requests' && cell.rowId === row;
}

/** The same count with a unit, separators or full-width digits. */
function dressed(random: Random, cell: Cell): string {
  if (cell.state !== 'number' || cell.value === null || cell.columnId === 'amount') return cell.raw;
  if (cell.value < 0) return cell.raw;
  const wide = cell.raw.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const grouped = cell.raw.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return random.pick([wide, grouped, `${cell.raw}件`, `${cell.raw}（件）`]);
}
