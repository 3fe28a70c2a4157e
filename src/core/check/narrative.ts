import { nameOf, sumsOf } from '../form/line.ts';
import type { Finding, Report } from '../report/report.ts';
import { claimsOf, type Claim, type Topic } from './claims.ts';
import { blockOf, figuresOf, keyOf, lineOf, valueAt, type Figures } from './figures.ts';
import { finding } from './finding.ts';
import { isComparable } from './population.ts';

/** The total a topic stands for: cells that are added up, and other figures a writer may mean by it. */
interface Target {
  readonly table: 'requests' | 'review';
  readonly rows: readonly string[];
  /** Sums (`+`) and differences (`-`) of rows that the same words may stand for. */
  readonly also: readonly (readonly string[])[];
}

const targets: Readonly<Record<Topic, Target>> = {
  received: { table: 'requests', rows: ['received'], also: [['received', '+carried_in']] },
  carriedIn: { table: 'requests', rows: ['carried_in'], also: [] },
  carriedOut: { table: 'requests', rows: ['carried_out'], also: [] },
  concluded: {
    table: 'requests',
    rows: ['concluded'],
    also: [
      ['concluded', '-carried_in'],
      ['concluded', '+carried_out'],
    ],
  },
  reconsideration: { table: 'review', rows: ['reconsideration'], also: [] },
  litigation: {
    table: 'review',
    rows: ['litigation_direct', 'litigation_after'],
    also: [['litigation_direct'], ['litigation_after']],
  },
};

/**
 * Totals that the prose states and the table does not have, for the same organs and year. Nothing is
 * said where another sentence agrees with the table, or where the figure is one that the same words
 * often mean (received with what was carried in). `actual` is the table's figure.
 */
export function checkNarrative(figures: Figures): Finding[] {
  const claims = comparableClaims(figures.report);
  const topics = Object.keys(targets) as Topic[];
  return topics.flatMap((topic) => {
    const own = claims.filter((claim) => claim.topic === topic);
    return mismatch(figures, targets[topic], own);
  });
}

/** Number of totals that the prose states and the tables have too; 0 = nothing is compared. */
export function comparedTotals(report: Report): number {
  const figures = figuresOf(report);
  return comparableClaims(report).filter(
    ({ topic }) => totalOf(figures, targets[topic], targets[topic].rows) !== null,
  ).length;
}

function comparableClaims(report: Report): Claim[] {
  return report.sections.flatMap((section) =>
    claimsOf([section]).filter((claim) => isComparable(claim, report, section.id)),
  );
}

/** Rows of a table added up in its total column; `null` where one has no figure. */
function totalOf(
  figures: Figures,
  { table: id }: Target,
  rowIds: readonly string[],
): number | null {
  const table = figures.tables.find((one) => one.id === id);
  const total = table ? sumsOf(blockOf(table).columns)[0]?.total : undefined;
  return total === undefined ? null : added(rowIds, (row) => valueAt(figures, id, row, total));
}

/** Words that may count what was carried in as well: 受理 and 处理, not 收到. */
const withCarriedIn = /受理|处理|办理|含|包括|结转/u;

function mismatch(figures: Figures, target: Target, claims: readonly Claim[]): Finding[] {
  const table = figures.tables.find(({ id }) => id === target.table);
  const [first] = claims;
  if (!table || !first) return [];
  const { rows, columns } = blockOf(table);
  const total = sumsOf(columns)[0]?.total ?? '';
  const at = (row: string): number | null => valueAt(figures, target.table, row, total);
  const actual = added(target.rows, at);
  if (actual === null) return [];
  const also = target.also.map((rowIds) => added(rowIds, at));
  const agrees = ({ topic, value, words, sentence }: Claim): boolean =>
    value === actual ||
    (also.includes(value) &&
      (topic !== 'received' || withCarriedIn.test(words) || withCarriedIn.test(sentence)));
  if (claims.some(agrees)) return [];
  const names = target.rows.map((row) => {
    const line = lineOf(rows, row);
    return `“${line ? nameOf(line) : row}”`;
  });
  const words = `正文所述为 ${first.value} 件，表中${names.join('与')}的总计为 ${actual}。`;
  const cells = target.rows.map((row) => keyOf(target.table, row, total));
  return [finding('narrative_mismatch', words, { cells, expected: first.value, actual })];
}

/** Rows added up, those with a minus taken away; `null` where one has no figure. */
function added(rows: readonly string[], at: (row: string) => number | null): number | null {
  return rows.reduce<number | null>((sum, row) => {
    const value = at(row.replace(/^[+-]/u, ''));
    if (sum === null || value === null) return null;
    return row.startsWith('-') ? sum - value : sum + value;
  }, 0);
}
