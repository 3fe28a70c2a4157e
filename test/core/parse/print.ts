import { formOf } from '../../../src/core/form/editions.ts';
import { figureLines, type Line } from '../../../src/core/form/line.ts';
import type { Form, FormId, Table } from '../../../src/core/form/table.ts';

/** What stands in a cell, by its address `table/row/column`. */
export type Figures = ReadonlyMap<string, string>;

/** One printed row: its label cells, then its figures; or a row of headings. */
export interface PrintedRow {
  readonly kind: 'heading' | 'figures';
  /** Side cells and label; `''` where a merged cell goes on. */
  readonly labels: readonly string[];
  readonly cells: readonly string[];
}

export interface PrintedForm {
  readonly title: string;
  readonly tables: readonly { readonly heading: string; readonly rows: readonly PrintedRow[] }[];
}

/** The form filled with figures, row by row, as an office prints it. */
export function printForm(formId: FormId, title: string, figures: Figures): PrintedForm {
  const form = formOf(formId);
  return { title, tables: form.tables.map((table) => printTable(form, table, figures)) };
}

function printTable(_form: Form, table: Table, figures: Figures): PrintedForm['tables'][number] {
  const rows =
    table.id === 'review'
      ? reviewRows(table, figures)
      : table.id === 'requests'
        ? requestRows(table, figures)
        : disclosureRows(table, figures);
  return { heading: table.title, rows };
}

function heading(labels: readonly string[], cells: readonly string[]): PrintedRow {
  return { kind: 'heading', labels, cells };
}

function disclosureRows(table: Table, figures: Figures): PrintedRow[] {
  return table.blocks.flatMap((block) => {
    const columns = figureLines(block.columns);
    const rows = figureLines(block.rows).filter((row) => !(row.kind === 'leaf' && row.extra));
    return [
      heading([block.heading ?? ''], []),
      heading(
        ['信息内容'],
        columns.map((column) => column.label),
      ),
      ...rows.map((row) => figuresRow(table, [row.label], row, columns, figures)),
    ];
  });
}

function figuresRow(
  table: Table,
  labels: readonly string[],
  row: Line,
  columns: readonly Line[],
  figures: Figures,
): PrintedRow {
  const cells = columns.map((column) => figures.get(`${table.id}/${row.id}/${column.id}`) ?? '');
  return { kind: 'figures', labels, cells };
}

function requestRows(table: Table, figures: Figures): PrintedRow[] {
  const [block] = table.blocks;
  if (!block) throw new Error('requests has no block');
  const columns = figureLines(block.columns);
  const names = columns.map((column) => column.label);
  return [
    heading([table.identity ?? ''], ['申请人情况']),
    heading([''], [names[0] ?? '', '法人或其他组织', names.at(-1) ?? '']),
    heading(['', ''], [...names.slice(1, -1), '']),
    ...sideBySide(block.rows, []).map(({ labels, row }) =>
      figuresRow(table, labels, row, columns, figures),
    ),
  ];
}

/** Rows with the headings they stand under; a heading is printed once, then its cell goes on. */
function sideBySide(
  lines: readonly Line[],
  above: readonly string[],
): { labels: string[]; row: Line }[] {
  let open = above;
  return lines.flatMap((line) => {
    const rows =
      line.kind === 'group'
        ? sideBySide(line.items, [...open, line.label])
        : [{ labels: [...open, line.label], row: line }];
    open = open.map(() => '');
    return rows;
  });
}

function reviewRows(table: Table, figures: Figures): PrintedRow[] {
  const [block] = table.blocks;
  if (!block) throw new Error('review has no block');
  const rows = figureLines(block.rows);
  const columns = figureLines(block.columns).map((column) => column.label);
  const cells = rows.flatMap((row) =>
    figureLines(block.columns).map((column) => figures.get(`review/${row.id}/${column.id}`) ?? ''),
  );
  return [
    heading([], ['行政复议', '行政诉讼']),
    heading([], [...columns, '未经复议直接起诉', '复议后起诉']),
    heading([], ['', '', '', '', '', ...columns, ...columns]),
    { kind: 'figures', labels: [], cells },
  ];
}
