import type { Extract, ExtractCell, ExtractColumn } from './extract.ts';
import { free, printedColumns, type Column, type PageCell } from './pageGrid.ts';
import { printedFigure, type PrintedFigure } from './printedFigure.ts';

/** Words for the columns that a printed column is taken apart into. */
export interface PartWords {
  readonly part: string;
  readonly share: string;
  readonly k: string;
  readonly n: string;
  readonly note: string;
}

/** The printed table as columns and rows: spans resolved, figures as numbers, shares with k and n. */
export function printedTable(
  rows: readonly (readonly PageCell[])[],
  words: PartWords,
): Pick<Extract, 'columns' | 'rows'> {
  const { columns, headings } = printedColumns(rows);
  const count = headings.length;
  const files = columns.flatMap((column) => partsOf(column, words));
  const front = headings.some((heading) => heading !== '')
    ? [{ column: columnOf('part', words.part, 'text', null), cells: headings }]
    : [];
  const ids = rowIds(columns, count);
  const all = unique([...front, ...ids, ...(ids.length > 0 ? files.map(rowLabel) : files)]);
  return {
    columns: all.map((one) => one.column),
    rows: Array.from({ length: count }, (_, at) => all.map((one) => one.cells[at] ?? '')),
  };
}

interface FileColumn {
  readonly column: ExtractColumn;
  readonly cells: readonly ExtractCell[];
}

function partsOf({ label, cells }: Column, words: PartWords): FileColumn[] {
  const id = columnId(cells) ?? label;
  const texts = cells.map(textOf);
  const isFigure = cells.some((line) => line.some((cell) => cell.figure));
  const figures = isFigure
    ? texts.map((text, at) => (stateOf(cells[at]) ? null : printedFigure(text)))
    : [];
  const unread = texts.some((text, at) => !figures[at] && !stateOf(cells[at]) && text !== '');
  if (!isFigure || unread) return [{ column: columnOf(id, label, 'text', null), cells: texts }];
  const part = (
    suffix: string,
    name: string,
    unit: string | null,
    of: (one: PrintedFigure) => number | null,
  ) => ({
    column: columnOf(
      suffix ? `${id}_${suffix}` : id,
      name ? `${label} · ${name}` : label,
      'number',
      unit,
    ),
    cells: figures.map((one, at) => (one && of(one)) ?? missing(cells[at], texts[at] ?? '')),
  });
  const any = (of: (one: PrintedFigure) => unknown): boolean =>
    figures.some((one) => one && of(one) != null);
  const counted = any((one) => one.count);
  const shared = any((one) => one.percent);
  const based = any((one) => one.n);
  const noted = figures.some((one) => one && one.rest !== '');
  return [
    ...(counted || !(shared || based) ? [part('', '', null, (one) => one.count)] : []),
    ...(shared
      ? [part(counted ? 'share' : '', counted ? words.share : '', '%', (one) => one.percent)]
      : []),
    ...(based
      ? [part('k', words.k, null, (one) => one.k), part('n', words.n, null, (one) => one.n)]
      : []),
    ...(noted
      ? [
          {
            column: columnOf(`${id}_note`, `${label} · ${words.note}`, 'text', null),
            cells: figures.map((one) => one?.rest ?? ''),
          },
        ]
      : []),
  ];
}

function columnOf(
  id: string,
  label: string,
  kind: 'text' | 'number',
  unit: string | null,
): ExtractColumn {
  return { id, label, kind, unit, meaning: label };
}

function textOf(cells: readonly PageCell[]): string {
  return [...new Set(cells.map((cell) => cell.text))].filter((text) => text !== '').join(' · ');
}

function stateOf(cells: readonly PageCell[] | undefined): string | null {
  return cells?.find((cell) => cell.state !== null)?.state ?? null;
}

/** What stands for a figure that is not there; a bare fraction stays readable. */
function missing(cells: readonly PageCell[] | undefined, text: string): ExtractCell {
  const state = stateOf(cells);
  if (state !== null) return { state, mark: text };
  return text === '' ? { state: 'none', mark: '' } : { state: 'small_n', mark: `[${text}]` };
}

/** Id of the form's column where all cells of the column have an address. */
function columnId(cells: Column['cells']): string | null {
  const keys = cells.flatMap((line) => line.flatMap((cell) => cell.key ?? []));
  const ids = new Set(keys.map((key) => key.split('/')[2] ?? ''));
  const rows = new Set(keys.map((key) => key.split('/')[1] ?? ''));
  const [id] = ids;
  const [row] = rows;
  if (id === undefined || ids.size > 1) return null;
  return rows.size === 1 && cells.length === 1 ? `${row}.${id}` : id;
}

/** The form's row ids as a column of their own, where every row has one. */
function rowIds(columns: readonly Column[], count: number): FileColumn[] {
  const ids = Array.from({ length: count }, (_, at) => {
    const keys = columns.flatMap(
      (column) => column.cells[at]?.flatMap((cell) => cell.key ?? []) ?? [],
    );
    const rows = new Set(keys.map((key) => key.split('/')[1] ?? ''));
    return rows.size === 1 ? ([...rows][0] ?? '') : '';
  });
  const found = ids.length > 0 && ids.every((id) => id !== '');
  return found ? [{ column: columnOf('row_id', 'row_id', 'text', null), cells: ids }] : [];
}

/** On the form the one column of words holds the names of the rows. */
function rowLabel({ column, cells }: FileColumn): FileColumn {
  return { column: column.kind === 'text' ? { ...column, id: 'row' } : column, cells };
}

/** Every column with an id of its own; a column without heading is called by its place. */
function unique(columns: readonly FileColumn[]): FileColumn[] {
  const taken = new Set<string>();
  return columns.map(({ column, cells }, at) => ({
    column: named(column, free(column.id || `column_${at + 1}`, taken)),
    cells,
  }));
}

function named(column: ExtractColumn, id: string): ExtractColumn {
  return { ...column, id, label: column.label || id };
}
