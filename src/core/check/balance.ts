import { editions } from '../form/editions.ts';
import { leavesOf, nameOf, sumsOf, type Line, type Sum } from '../form/line.ts';
import type { Table, TableId } from '../form/table.ts';
import type { Finding } from '../report/report.ts';
import {
  blockOf,
  groupOf,
  isPrinted,
  keyOf,
  lineOf,
  listedRows,
  valueAt,
  type Figures,
} from './figures.ts';
import { finding } from './finding.ts';
import { gapOf, rangeOf, rangeText, sumOf } from './range.ts';
import { sumRules } from './sumRules.ts';

/**
 * Sums that cannot hold whatever stands in the cells without a figure. The finding is on the total
 * cell; on the printed identity it is on all four, the concluded total first, and its figures are
 * the two sides of the identity: `expected` the first two lines, `actual` the last two.
 */
export function checkBalance(figures: Figures): Finding[] {
  return figures.tables.flatMap((table) => {
    if (!figures.report.tables.includes(table.id)) return [];
    const names = table.id === 'disclosure' ? null : sumRules[table.id];
    const sums = names
      ? [...across(figures, table, names.across), ...down(figures, table, names.down)]
      : [];
    return [...(table.identity === null ? [] : flow(figures, table)), ...sums];
  });
}

function across(figures: Figures, table: Table, checkId: string): Finding[] {
  const { rows, columns } = blockOf(table);
  return listedRows(figures, table.id).flatMap((rowId) =>
    sumsOf(columns).flatMap((sum) => {
      const at = (columnId: string) => rangeOf(valueAt(figures, table.id, rowId, columnId));
      const parts = sumOf(sum.parts.map(at));
      const gap = gapOf(parts, at(sum.total));
      if (!gap) return [];
      const words = `“${wordsOf(rows, rowId)}”行：各列之和${rangeText(parts)}，“${wordsOf(columns, sum.total)}”填 ${gap.actual}。`;
      return [finding(checkId, words, { cells: [keyOf(table.id, rowId, sum.total)], ...gap })];
    }),
  );
}

function down(figures: Figures, table: Table, checkId: string): Finding[] {
  const { rows, columns } = blockOf(table);
  return sumsOf(rows).flatMap((sum) => {
    const parts = printedParts(figures, table, sum);
    const group = groupOf(rows, sum.total);
    const whole = group ? nameOf(group) : wordsOf(rows, sum.total);
    return columnIds(columns).flatMap((columnId) => {
      const at = (rowId: string) => rangeOf(valueAt(figures, table.id, rowId, columnId));
      const range = sumOf(parts.map(at));
      const gap = gapOf(range, at(sum.total));
      if (!gap) return [];
      const words = `“${wordsOf(columns, columnId)}”列：“${whole}”各项之和${rangeText(range)}，“${wordsOf(rows, sum.total)}”填 ${gap.actual}。`;
      return [finding(checkId, words, { cells: [keyOf(table.id, sum.total, columnId)], ...gap })];
    });
  });
}

/** The printed identity: the first two lines of the table equal its last two; a group counts by its total. */
function flow(figures: Figures, table: Table): Finding[] {
  const { rows, columns } = blockOf(table);
  const ids = rows.map((row) =>
    row.kind === 'group' ? (sumsOf(row.items).at(-1)?.total ?? row.id) : row.id,
  );
  const [incoming, outgoing] = [ids.slice(0, 2), ids.slice(2)];
  return columnIds(columns).flatMap((columnId) => {
    const sideOf = (side: readonly string[]) =>
      sumOf(side.map((rowId) => rangeOf(valueAt(figures, table.id, rowId, columnId))));
    const gap = gapOf(sideOf(incoming), sideOf(outgoing));
    if (!gap) return [];
    const names = (side: readonly string[]) =>
      side.map((id) => `“${wordsOf(rows, id)}”`).join('与');
    const words = `“${wordsOf(columns, columnId)}”列：${names(incoming)}之和${rangeText(sideOf(incoming))}，${names(outgoing)}之和${rangeText(sideOf(outgoing))}。`;
    const cells = [...outgoing, ...incoming].map((id) => keyOf(table.id, id, columnId));
    return [finding('flow_balance', words, { cells, ...gap })];
  });
}

/**
 * The parts of a sum as this report prints them: a group that it prints as one line takes the place
 * of its lines, and lines that it prints in place of one line take that line's place.
 */
function printedParts(figures: Figures, table: Table, sum: Sum): string[] {
  const isAbsent = (id: string) => !isPrinted(figures, table.id, id);
  return groupedLines(table.id).reduce<string[]>(
    (parts, { id, leaves }) => {
      if (leaves.every((leaf) => parts.includes(leaf)))
        return !isAbsent(id) && leaves.every(isAbsent) ? swapped(parts, leaves, [id]) : parts;
      if (parts.includes(id))
        return isAbsent(id) && !leaves.every(isAbsent) ? swapped(parts, [id], leaves) : parts;
      return parts;
    },
    [...sum.parts],
  );
}

function swapped(
  parts: readonly string[],
  out: readonly string[],
  into: readonly string[],
): string[] {
  return [...parts.filter((id) => !out.includes(id)), ...into];
}

/** Groups of one edition that another edition prints as one line. */
function groupedLines(tableId: TableId): { id: string; leaves: string[] }[] {
  const lists = editions.flatMap((form) =>
    form.tables.filter((table) => table.id === tableId).map((table) => blockOf(table).rows),
  );
  const single = new Set(lists.flatMap((rows) => leavesOf(rows).map((line) => line.id)));
  return lists
    .flatMap(groupsIn)
    .filter((line) => single.has(line.id))
    .map((line) => ({ id: line.id, leaves: leavesOf([line]).map((leaf) => leaf.id) }));
}

function groupsIn(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => (line.kind === 'group' ? [line, ...groupsIn(line.items)] : []));
}

function columnIds(columns: readonly Line[]): string[] {
  return [...leavesOf(columns).map((line) => line.id), ...sumsOf(columns).map((sum) => sum.total)];
}

/** The name of a line; the id of a local line that the form does not have. */
function wordsOf(lines: readonly Line[], id: string): string {
  const line = lineOf(lines, id);
  return line ? nameOf(line) : id;
}
