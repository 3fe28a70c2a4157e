import type { Document, Grid, GridCell } from '../document/document.ts';
import { editions, formCells, formOf } from '../form/editions.ts';
import { figureLines, type Line } from '../form/line.ts';
import { cellKey, type CellId, type FormId, type TableId } from '../form/table.ts';
import type { Cell, CellState } from '../report/report.ts';
import { readCount, ruleFor } from './count.ts';
import { rowPlace, tableOf } from './vocabulary.ts';
import { trimmed } from './words.ts';

/** A report that is already a list of cells: our transcripts and observations. */
export interface Listed {
  readonly formId: FormId;
  readonly mixed: boolean;
  readonly cells: readonly Cell[];
  readonly tables: readonly TableId[];
}

interface Entry {
  readonly id: CellId;
  readonly cell: Cell;
}

/** The cells of a transcript or of observations; `null` when the document is neither. */
export function listedOf(document: Document): Listed | null {
  if (document.format !== 'transcript' && document.format !== 'observations') return null;
  const grid = document.blocks.find((block): block is Grid => block.kind === 'grid');
  const entries = grid ? entriesOf(grid) : [];
  const formId = editionOf(entries);
  const byKey = new Map<string, Cell>();
  for (const { id, cell } of entries) if (!byKey.has(cellKey(id))) byKey.set(cellKey(id), cell);
  const own = formCells(formOf(formId)).map((id) => byKey.get(cellKey(id)) ?? absent(id));
  const keys = new Set(own.map(cellKey));
  const extra = [...byKey.values()].filter((cell) => !keys.has(cellKey(cell)));
  return {
    formId,
    mixed: extra.some((cell) => isOfAnotherEdition(cell, formId)),
    cells: [...own, ...extra],
    tables: tablesIn(entries),
  };
}

function entriesOf(grid: Grid): Entry[] {
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const [header = [], ...lines] = [...rows.entries()].sort(([a], [b]) => a - b).map(([, r]) => r);
  const at = (name: string): number | undefined =>
    header.find((cell) => trimmed(cell.text) === name)?.column;
  const columns = {
    table: at('table_id'),
    row: at('row_id'),
    column: at('column_id'),
    raw: at('raw'),
    state: at('state'),
  };
  return lines.flatMap((cells) => {
    const text = (column: number | undefined): string =>
      trimmed(cells.find((cell) => cell.column === column)?.text ?? '');
    const tableId = tableIdOf(text(columns.table));
    if (!tableId || text(columns.row) === '' || text(columns.column) === '') return [];
    const id = { tableId, rowId: text(columns.row), columnId: text(columns.column) };
    const place = cells.find((cell) => cell.column === columns.raw)?.place ?? cells[0]?.place ?? '';
    return [{ id, cell: cellOf(id, text(columns.raw), text(columns.state), place) }];
  });
}

function tableIdOf(text: string): TableId | null {
  return text === 'disclosure' || text === 'requests' || text === 'review' ? text : null;
}

function cellOf(id: CellId, raw: string, state: string, place: string): Cell {
  if (state === 'absent') return absent(id);
  const count = readCount(raw, ruleFor(columnOf(id)));
  const printed: CellState = state === 'text' ? 'text' : count.state;
  const value = printed === 'number' ? count.value : null;
  return { ...id, state: printed, value, raw, place };
}

function absent(id: CellId): Cell {
  return { ...id, state: 'absent', value: null, raw: '', place: '' };
}

function columnOf(id: CellId): Line | null {
  const row = id.rowId.replace(/\.\d+$/u, '');
  for (const form of editions) {
    const block = rowPlace(tableOf(form.id, id.tableId), row)?.block;
    const column = block && figureLines(block.columns).find((line) => line.id === id.columnId);
    if (column) return column;
  }
  return null;
}

/** The edition that has most of the listed cells; the newest where they are even. */
function editionOf(entries: readonly Entry[]): FormId {
  const keys = new Set(
    entries.filter(({ cell }) => cell.state !== 'absent').map(({ id }) => cellKey(id)),
  );
  let best = { id: editions.at(-1)?.id ?? '2021', hits: -1 };
  for (const form of [...editions].reverse()) {
    const disclosure = formCells(form).filter((id) => id.tableId === 'disclosure');
    const hits = countIn(keys, disclosure) * 1000 + countIn(keys, formCells(form));
    if (hits > best.hits) best = { id: form.id, hits };
  }
  return best.id;
}

function countIn(keys: ReadonlySet<string>, ids: readonly CellId[]): number {
  return ids.filter((id) => keys.has(cellKey(id))).length;
}

function isOfAnotherEdition(cell: Cell, formId: FormId): boolean {
  return editions.some(
    (form) => form.id !== formId && formCells(form).some((id) => cellKey(id) === cellKey(cell)),
  );
}

function tablesIn(entries: readonly Entry[]): TableId[] {
  const found = new Set(
    entries.filter(({ cell }) => cell.state !== 'absent').map(({ id }) => id.tableId),
  );
  return [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

const order: readonly TableId[] = ['disclosure', 'requests', 'review'];
