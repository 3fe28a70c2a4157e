import { leavesOf, type Group, type Line } from '../core/form/line.ts';
import { formOf } from '../core/form/editions.ts';
import type { FormId, TableId } from '../core/form/table.ts';
import type { Scope } from '../core/report/report.ts';
import type { Lookup, Source } from './contested.ts';
import { coveredBy, type Extent } from './overlap.ts';

/** A report as the sums need it. */
export interface Countable extends Extent, Source {
  readonly reportId: string;
  readonly form: FormId;
}

/** Sums over the reports of one year and one scope: aggregates are never added to their parts. */
export interface Sums {
  readonly year: number;
  readonly scope: Scope;
  /** Reports that have every figure needed; only they are summed. */
  readonly reports: readonly string[];
  /** Reports left out because a figure that is needed is missing. */
  readonly leftOut: readonly string[];
  /** Reports with a contested cell among those that are needed: left out, or taken in if asked. */
  readonly contested: readonly string[];
  /** Reports whose figures stand inside those of another report that is summed. */
  readonly covered: readonly string[];
  /** Sum by cell, in the order of the form. */
  readonly cells: Readonly<Record<string, number>>;
}

/**
 * Outcomes of requests: total column; `other` as one line, its three leaves where all print them.
 * The printed total of outcomes is not added, but a report whose total is contested is: its parts
 * and its total do not tell the same. `contested` takes such reports in.
 */
export function outcomeSums(reports: readonly Countable[], contested = false): Sums[] {
  return sumsBy(reports, { figuresOf: outcomeFigures, beside: [cellOf('concluded')], contested });
}

/** Reconsideration and the two court paths: their fifteen cells; `contested` as for the outcomes. */
export function reviewSums(reports: readonly Countable[], contested = false): Sums[] {
  return sumsBy(reports, { figuresOf: reviewFigures, beside: [], contested });
}

type Figures = Readonly<Record<string, number>> | null;

interface Summing {
  readonly figuresOf: (report: Countable) => Figures;
  /** Cells that are not added but stand for the same figures. */
  readonly beside: readonly string[];
  /** Are contested reports taken in? */
  readonly contested: boolean;
}

function sumsBy(reports: readonly Countable[], summing: Summing): Sums[] {
  const groups = Map.groupBy(reports, (report) => `${report.year} ${report.scope}`);
  return [...groups.values()].map((group) => sumOf(group, summing)).sort(byYearAndScope);
}

function byYearAndScope(a: Sums, b: Sums): number {
  return a.year - b.year || (a.scope < b.scope ? -1 : 1);
}

function sumOf(group: readonly Countable[], { figuresOf, beside, contested }: Summing): Sums {
  const [first] = group;
  if (!first) throw new Error('a sum needs at least one report');
  const complete = group.flatMap((report) => {
    const figures = figuresOf(report);
    if (!figures) return [];
    const needed = [...Object.keys(figures), ...beside];
    return [{ ...report, figures, isContested: needed.some((cell) => report.contested.has(cell)) }];
  });
  const taken = complete.filter((report) => contested || !report.isContested);
  const covered = coveredBy(taken);
  const summed = taken.filter((report) => !covered.has(report));
  const cells: Record<string, number> = {};
  for (const { figures } of summed)
    for (const [cell, value] of Object.entries(figures)) cells[cell] = (cells[cell] ?? 0) + value;
  const known = new Set(complete.map((report) => report.reportId));
  return {
    year: first.year,
    scope: first.scope,
    reports: idsOf(summed),
    leftOut: idsOf(group).filter((id) => !known.has(id)),
    contested: idsOf(complete.filter((report) => report.isContested && !covered.has(report))),
    covered: idsOf([...covered]),
    cells,
  };
}

function idsOf(reports: readonly Countable[]): string[] {
  return reports.map((report) => report.reportId);
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
