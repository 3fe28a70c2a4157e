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
