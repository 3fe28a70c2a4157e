import { sumRules } from '../core/check/sumRules.ts';
import type { Contested, Lookup, Source } from './contested.ts';
import {
  applicants,
  cellTerm,
  outcomeGroups,
  requestColumns,
  requestRows,
  reviewPaths,
  reviewResults,
  rowTerm,
} from './lines.ts';
import type { Sum } from './measure.ts';
import { sumOf } from './termSum.ts';

/** A printed total and the cells that should add up to it, by the check that compares them. */
export interface Breakdown {
  readonly total: string;
  readonly checkId: string;
  readonly parts: Sum;
}

/** Cells of a row, column by column. */
function across(table: string, row: string, columns: readonly { readonly id: string }[]): Sum {
  return columns.map((column) => cellTerm(`${table}/${row}/${column.id}`));
}

const rowIds = [...requestRows.values()]
  .filter((line) => line.kind !== 'group')
  .map((line) => line.id);
const columnIds = [...requestColumns.values()]
  .filter((line) => line.kind !== 'group')
  .map((line) => line.id);

/** Every total of the forms that is a sum: of applicants, of outcomes, of results. */
export const breakdowns: readonly Breakdown[] = [
  ...[...new Set([...rowIds, 'other'])].map((row) => ({
    total: `requests/${row}/total`,
    checkId: sumRules.requests.across,
    parts: across('requests', row, applicants),
  })),
  ...columnIds.map((column) => ({
    total: `requests/concluded/${column}`,
    checkId: sumRules.requests.down,
    parts: outcomeGroups.map((line) => rowTerm(line.id, column)),
  })),
  ...reviewPaths.map(({ id }) => ({
    total: `review/${id}/total`,
    checkId: sumRules.review.across,
    parts: across('review', id, reviewResults),
  })),
];

const byCell = Map.groupBy(breakdowns, (one) => one.total);

/** May the cell have a figure by its parts? */
export function hasParts(cell: string): boolean {
  return byCell.has(cell);
}

/**
 * What the parts of a contested total add up to; `null` where it has no parts, one of them has no
 * figure, or the checks that contradict the cell come to different sums.
 */
export function byParts(cell: string, { figure, contested }: Source): number | null {
  const checks = contested.get(cell) ?? [];
  const sums = (byCell.get(cell) ?? [])
    .filter((one) => checks.includes(one.checkId))
    .map((one) => sumOf(one.parts, figure));
  const [first] = sums;
  return first !== undefined && sums.every((sum) => sum === first) ? first : null;
}

/** The report's figures with every contested total that has parts read as the sum of these. */
export function lookupByParts(source: Source): Lookup {
  const { contested, figure }: { contested: Contested; figure: Lookup } = source;
  return (cell) => (contested.has(cell) ? byParts(cell, source) : null) ?? figure(cell);
}
