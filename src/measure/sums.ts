import { leavesOf, type Group, type Line } from '../core/form/line.ts';
import { formOf } from '../core/form/editions.ts';
import type { FormId, TableId } from '../core/form/table.ts';
import type { Scope } from '../core/report/report.ts';
import { coveredBy, type Extent } from './overlap.ts';

/** The figure of a cell of one report, `null` where there is none. */
export type Lookup = (cell: string) => number | null;

/** A report as the sums need it. */
export interface Countable extends Extent {
  readonly reportId: string;
  readonly form: FormId;
  readonly figure: Lookup;
}

/** Sums over the reports of one year and one scope: aggregates are never added to their parts. */
export interface Sums {
  readonly year: number;
  readonly scope: Scope;
  /** Reports that have every figure needed; only they are summed. */
  readonly reports: readonly string[];
  /** Reports left out because a figure that is needed is missing. */
  readonly leftOut: readonly string[];
  /** Reports whose figures stand inside those of another report that is summed. */
  readonly covered: readonly string[];
  /** Sum by cell, in the order of the form. */
  readonly cells: Readonly<Record<string, number>>;
}

/** Outcomes of requests: total column; `other` as one line, its three leaves where all print them. */
export function outcomeSums(reports: readonly Countable[]): Sums[] {
  return sumsBy(reports, (report) => outcomeFigures(report));
}

/** Reconsideration and the two court paths: their fifteen cells. */
export function reviewSums(reports: readonly Countable[]): Sums[] {
  return sumsBy(reports, reviewFigures);
}

type Figures = Readonly<Record<string, number>> | null;

function sumsBy(reports: readonly Countable[], figuresOf: (report: Countable) => Figures): Sums[] {
  const groups = Map.groupBy(reports, (report) => `${report.year} ${report.scope}`);
  return [...groups.values()].map((group) => sumOf(group, figuresOf)).sort(byYearAndScope);
}

function byYearAndScope(a: Sums, b: Sums): number {
  return a.year - b.year || (a.scope < b.scope ? -1 : 1);
}

function sumOf(group: readonly Countable[], figuresOf: (report: Countable) => Figures): Sums {
  const [first] = group;
  if (!first) throw new Error('a sum needs at least one report');
  const complete = group
    .map((report) => ({ ...report, figures: figuresOf(report) }))
    .filter((report) => report.figures);
  const covered = coveredBy(complete);
  const summed = complete.filter((report) => !covered.has(report));
  const cells: Record<string, number> = {};
  for (const { figures } of summed)
    for (const [cell, value] of Object.entries(figures ?? {}))
      cells[cell] = (cells[cell] ?? 0) + value;
  return {
    year: first.year,
    scope: first.scope,
    reports: summed.map((report) => report.reportId),
    leftOut: group.filter((report) => !figuresOf(report)).map((report) => report.reportId),
    covered: [...covered].map((report) => report.reportId),
    cells,
  };
}

function outcomeFigures(report: Countable): Figures {
  const figures: Record<string, number> = {};
  for (const line of requestRows(report.form)) {
    const value = lineFigure(line, report.figure);
    if (value === null) return null;
    figures[cellOf(line.id)] = value;
    if (line.kind === 'group')
      for (const leaf of leavesOf(line.items)) addKnown(figures, leaf.id, report.figure);
  }
  return figures;
}

/** A group is the sum of its leaves; where the report prints it as one row, that row. */
function lineFigure(line: Line, figure: Lookup): number | null {
  if (line.kind !== 'group') return figure(cellOf(line.id));
  const leaves = leavesOf(line.items).map((leaf) => figure(cellOf(leaf.id)));
  if (leaves.every((value) => value !== null)) return leaves.reduce((sum, value) => sum + value, 0);
  return figure(cellOf(line.id));
}

function addKnown(figures: Record<string, number>, id: string, figure: Lookup): void {
  const value = figure(cellOf(id));
  if (value !== null) figures[cellOf(id)] = value;
}

function cellOf(row: string): string {
  return `requests/${row}/total`;
}

/** Lines of the flow: in, outcomes (groups whole), out; the printed total left out. */
function requestRows(form: FormId): Line[] {
  const rows = blockOf(form, 'requests').rows;
  return rows
    .flatMap((line) => (line.kind === 'group' ? line.items : [line]))
    .filter((line) => line.kind !== 'total');
}

function reviewFigures(report: Countable): Figures {
  const block = blockOf(report.form, 'review');
  const rows = leavesOf(block.rows).map((row) => row.id);
  const columns = [...leavesOf(block.columns).map((column) => column.id), 'total'];
  const figures: Record<string, number> = {};
  for (const row of rows)
    for (const column of columns) {
      const cell = `review/${row}/${column}`;
      const value = report.figure(cell);
      if (value === null) return null;
      figures[cell] = value;
    }
  return figures;
}

function blockOf(
  form: FormId,
  table: TableId,
): { rows: readonly Line[]; columns: readonly Line[] } {
  const block = formOf(form).tables.find((one) => one.id === table)?.blocks[0];
  if (!block) throw new Error(`edition ${form} has no table ${table}`);
  return block;
}

/** The outcome groups of an edition as the form prints them, for labels and order. */
export function outcomeGroups(form: FormId): (Line & { readonly items?: Group['items'] })[] {
  return requestRows(form).filter(
    (line) => !['received', 'carried_in', 'carried_out'].includes(line.id),
  );
}
