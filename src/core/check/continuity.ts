import { figureLines, leavesOf, nameOf } from '../form/line.ts';
import { cellKey } from '../form/table.ts';
import type { Finding, Report } from '../report/report.ts';
import { blockOf, figuresOf, keyOf, valueAt, type Figures } from './figures.ts';
import { finding } from './finding.ts';
import { gapOf, minus, rangeOf, sumOf } from './range.ts';
import { similarity } from './similarity.ts';

/** What must agree with the report of the year before; nothing when that is not comparable. */
export function checkContinuity(figures: Figures, previous: Report): Finding[] {
  const { report } = figures;
  if (!isYearBefore(report, previous)) return [];
  const before = figuresOf(previous);
  const sameScope = report.scope === previous.scope;
  return [
    ...(sameScope ? [...carryOver(figures, before), ...stock(figures, before)] : []),
    ...nearDuplicate(report, previous),
  ];
}

/** Same organ, one year apart; an organ that is not known is not compared with a known one. */
function isYearBefore(report: Report, previous: Report): boolean {
  return (
    report.organisation?.id === previous.organisation?.id &&
    report.year !== null &&
    previous.year === report.year - 1
  );
}

function carryOver(figures: Figures, before: Figures): Finding[] {
  return figures.tables.flatMap((table) => {
    if (table.identity === null) return [];
    const { rows, columns } = blockOf(table);
    const [into, out] = [rows[1], rows.at(-1)];
    if (!into || !out) return [];
    return figureLines(columns).flatMap((column) => {
      const actual = valueAt(figures, table.id, into.id, column.id);
      const expected = valueAt(before, table.id, out.id, column.id);
      if (actual === null || expected === null || actual === expected) return [];
      const words = `“${nameOf(column)}”列：“${nameOf(into)}”为 ${actual}，上一年年报的“${nameOf(out)}”为 ${expected}。`;
      const cells = [keyOf(table.id, into.id, column.id)];
      return [finding('carry_over', words, { cells, expected, actual })];
    });
  });
}

/** Columns of the form that a stock of documents is counted in (2021 on). */
const stockColumns = { added: 'issued', removed: 'repealed', held: 'in_force' } as const;

function stock(figures: Figures, before: Figures): Finding[] {
  return figures.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const held = figureLines(block.columns).find((line) => line.id === stockColumns.held);
      if (!held) return [];
      return leavesOf(block.rows).flatMap((row) => {
        const at = (column: string) => rangeOf(valueAt(figures, table.id, row.id, column));
        const last = valueAt(before, table.id, row.id, held.id);
        if (last === null) return [];
        const allowed = minus(
          sumOf([rangeOf(last), at(stockColumns.added)]),
          at(stockColumns.removed),
        );
        const gap = gapOf(allowed, at(held.id));
        if (!gap) return [];
        const words = `“${nameOf(row)}”的“${nameOf(held)}”为 ${gap.actual}，按上年 ${last} 件及本年增减推算为 ${gap.expected}。`;
        return [finding('stock', words, { cells: [keyOf(table.id, row.id, held.id)], ...gap })];
      });
    }),
  );
}

/** How much of the text must be last year's. */
const sameText = 0.9;

function nearDuplicate(report: Report, previous: Report): Finding[] {
  if (!sameFigures(report, previous)) return [];
  const [text, before] = [report, previous].map(textOf);
  if (!text || !before || similarity(text, before) < sameText) return [];
  return [finding('near_duplicate', '全部数字与上一年年报相同，正文九成以上相同。')];
}

function sameFigures(report: Report, previous: Report): boolean {
  if (report.form !== previous.form) return false;
  const before = new Map(previous.cells.map((cell) => [cellKey(cell), cell.value]));
  const own = new Map(report.cells.map((cell) => [cellKey(cell), cell.value]));
  const keys = [...new Set([...before.keys(), ...own.keys()])];
  return (
    keys.every((key) => (own.get(key) ?? null) === (before.get(key) ?? null)) &&
    report.cells.some((cell) => cell.value !== null && cell.value !== 0)
  );
}

function textOf(report: Report): string {
  return report.sections.map((section) => section.text).join('\n');
}
