import { formOf } from '../form/editions.ts';
import { leavesOf, nameOf, sumsOf } from '../form/line.ts';
import { sections } from '../form/sections.ts';
import { cellKey, type Table } from '../form/table.ts';
import type { Cell, CellState, Finding, Kind, Report } from '../report/report.ts';
import { blockOf, keyOf, lineOf, valueAt, type Figures } from './figures.ts';
import { finding } from './finding.ts';

/** What the report leaves out: figures, tables, sections. */
export function checkCompleteness(figures: Figures): Finding[] {
  const { report } = figures;
  return [
    ...figures.tables.flatMap((table) => unfilled(report, table)),
    ...figures.tables.flatMap((table) => unprinted(report, table)),
    ...missingTables(report),
    ...missingSections(report),
    ...zeroReport(figures),
    ...late(report),
  ];
}

const unfilledStates: ReadonlySet<CellState> = new Set(['blank', 'dash', 'text']);
const stateWords = [
  ['blank', '空白'],
  ['dash', '横线或“无”'],
  ['text', '文字'],
] as const;

function unfilled(report: Report, table: Table): Finding[] {
  const own = report.cells.filter((cell) => cell.tableId === table.id);
  const open = own.filter((cell) => unfilledStates.has(cell.state));
  if (open.length === 0) return [];
  const cells = open.map(cellKey);
  const where = `“${nameOf({ label: table.title })}”表`;
  if (isTotalOnly(table, own))
    return [finding('total_only', `${where}的申请人各列均为空白，只填了总计。`, { cells })];
  const counts = stateWords.flatMap(([state, words]) => {
    const count = open.filter((cell) => cell.state === state).length;
    return count === 0 ? [] : [`${words} ${count} 格`];
  });
  return [finding('blank_cell', `${where}有未填数字的单元格：${counts.join('，')}。`, { cells })];
}

/** Every part of the row sums is blank and some total is a number; only `requests` is asked. */
function isTotalOnly(table: Table, cells: readonly Cell[]): boolean {
  if (table.identity === null) return false;
  const { columns } = blockOf(table);
  const parts = new Set(leavesOf(columns).map((column) => column.id));
  const totals = new Set(sumsOf(columns).map((sum) => sum.total));
  const printed = cells.filter((cell) => parts.has(cell.columnId) && cell.state !== 'absent');
  return (
    printed.length > 0 &&
    printed.every((cell) => cell.state === 'blank') &&
    cells.some((cell) => totals.has(cell.columnId) && cell.state === 'number')
  );
}

/** Cells of the form in a row or column that the table does not print. */
function unprinted({ cells, tables }: Report, table: Table): Finding[] {
  const own = cells.filter((cell) => cell.tableId === table.id);
  const printed = new Set(own.flatMap((cell) => (cell.state === 'absent' ? [] : [cell.rowId])));
  const missing = own.filter((cell) => cell.state === 'absent' && !isReplaced(cell.rowId, printed));
  if (missing.length === 0 || !tables.includes(table.id)) return [];
  const rows = new Set(missing.map((cell) => cell.rowId)).size;
  const where = `“${nameOf({ label: table.title })}”表`;
  return [
    finding('missing_row', `${where}有 ${rows} 行没有印出或没有印全，未印出的不等于零。`, {
      cells: missing.map(cellKey),
    }),
  ];
}

/** One row in place of its parts, or the parts in place of the one row, is another edition's way. */
function isReplaced(rowId: string, printed: ReadonlySet<string>): boolean {
  const group = rowId.split('.')[0] ?? '';
  if (group !== rowId) return printed.has(group);
  return [...printed].some((other) => other.startsWith(`${rowId}.`));
}

function missingTables(report: Report): Finding[] {
  const missing = formOf(report.form).tables.filter((table) => !report.tables.includes(table.id));
  if (missing.length === 0) return [];
  const names = missing.map((table) => `“${nameOf({ label: table.title })}”`);
  return [finding('missing_table', `没有找到${names.join('、')}的统计表。`)];
}

/** A source without a single section (a list of figures) says nothing about its sections. */
function missingSections(report: Report): Finding[] {
  if (report.sections.length === 0) return [];
  const found = new Set(report.sections.map((section) => section.id));
  const missing = sections.filter((section) => !found.has(section.id));
  if (missing.length === 0) return [];
  const names = missing.map((section) => `“${section.title}”`).join('、');
  return [finding('missing_section', `没有找到${names}部分。`)];
}

function zeroReport(figures: Figures): Finding[] {
  return figures.tables.flatMap((table) => {
    if (table.identity === null) return [];
    const { rows, columns } = blockOf(table);
    const incoming = rows.slice(0, 2).map((row) => row.id);
    const [total] = sumsOf(columns);
    if (!total || incoming.some((id) => valueAt(figures, table.id, id, total.total) !== 0))
      return [];
    const names = incoming.map((id) => `“${nameOf(lineOf(rows, id) ?? { label: id })}”`);
    const cells = incoming.map((id) => keyOf(table.id, id, total.total));
    return [finding('zero_report', `${names.join('和')}的总计均为 0。`, { cells })];
  });
}

/** Last day of publication in the year after the data year; the day itself is on time (article 49). */
const dueDays: Readonly<Partial<Record<Kind, string>>> = {
  department: '01-31',
  government_office: '01-31',
  government: '03-31',
};

function late({ organisation, year, publishedOn }: Report): Finding[] {
  const day = organisation ? dueDays[organisation.kind] : undefined;
  if (day === undefined || year === null || publishedOn === null) return [];
  const due = `${year + 1}-${day}`;
  if (publishedOn <= due) return [];
  return [finding('late', `公布日期为 ${publishedOn}，条例规定的日期为 ${due} 前。`)];
}
