import { formCells, formOf } from '../../../src/core/form/editions.ts';
import { figureLines, leavesOf, sumsOf } from '../../../src/core/form/line.ts';
import { cellKey, type FormId } from '../../../src/core/form/table.ts';
import type { Cell, CellState, Report } from '../../../src/core/report/report.ts';

/** What a test says about a cell: its figure, or the state of one without a figure. */
export type Given = number | Exclude<CellState, 'number'>;

const raws = { blank: '', dash: '-', text: '若干', absent: '' } as const;

function cellFor(key: string, given: Given): Cell {
  const [tableId, rowId = '', columnId = ''] = key.split('/');
  const id = { tableId: tableId as Cell['tableId'], rowId, columnId };
  return typeof given === 'number'
    ? { ...id, value: given, state: 'number', raw: String(given), place: 'line 1' }
    : { ...id, value: null, state: given, raw: raws[given], place: '' };
}

/** A report with the given cells; every other cell of the edition is 0. */
export function reportWith(
  given: Readonly<Record<string, Given>>,
  more: Partial<Report> = {},
): Report {
  const form: FormId = more.form ?? '2021';
  const keys = new Set([...formCells(formOf(form)).map(cellKey), ...Object.keys(given)]);
  return {
    organisation: {
      id: '220102-danganguan',
      name: '长春市南关区档案馆',
      regionCode: '220102',
      level: 'county',
      kind: 'institution',
    },
    year: 2023,
    form,
    scope: 'own',
    title: '2023年南关区档案馆政府信息公开工作年度报告',
    publishedOn: null,
    cells: [...keys].map((key) => cellFor(key, given[key] ?? 0)),
    sections: [],
    notes: [],
    tables: ['disclosure', 'requests', 'review'],
    ...more,
  };
}

/** All cells of a table, computed from figures for its leaves so that every sum holds. */
export function balancedCells(
  form: FormId,
  tableId: 'requests' | 'review',
  figure: (rowId: string, columnId: string) => number,
): Record<string, number> {
  const table = formOf(form).tables.find((candidate) => candidate.id === tableId);
  const block = table?.blocks[0];
  if (!block) throw new Error('no such table');
  const cells: Record<string, number> = {};
  const at = (row: string, column: string): number => cells[`${tableId}/${row}/${column}`] ?? 0;
  for (const row of figureLines(block.rows).filter((line) => line.kind === 'leaf'))
    for (const column of leavesOf(block.columns))
      cells[`${tableId}/${row.id}/${column.id}`] = figure(row.id, column.id);
  for (const sum of sumsOf(block.rows))
    for (const column of leavesOf(block.columns))
      cells[`${tableId}/${sum.total}/${column.id}`] = sum.parts.reduce(
        (whole, part) => whole + at(part, column.id),
        0,
      );
  if (tableId === 'requests')
    for (const column of leavesOf(block.columns))
      cells[`requests/received/${column.id}`] =
        at('concluded', column.id) + at('carried_out', column.id) - at('carried_in', column.id);
  for (const row of figureLines(block.rows))
    for (const sum of sumsOf(block.columns))
      cells[`${tableId}/${row.id}/${sum.total}`] = sum.parts.reduce(
        (whole, part) => whole + at(row.id, part),
        0,
      );
  return cells;
}
