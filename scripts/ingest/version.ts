import { compareText } from '../../src/core/dataset/order.ts';
import { tableOf } from '../../src/core/dataset/schema.ts';
import { textsOf } from '../../src/core/dataset/text.ts';
import { rowsOf, type Block } from './block.ts';
import { addressOf } from './figures.ts';
import type { Store } from './store.ts';

/**
 * The version after a change: `YYYY.N`. N rises when a figure changed; YYYY is the latest year
 * that the dataset itself speaks of, so that the same input gives the same version on any day.
 */
export function versionAfter(before: Store, after: Omit<Store, 'version'>): string {
  if (!figuresDiffer(before, after)) return before.version || `${yearOf(after)}.1`;
  const [oldYear = 0, number = 0] = before.version.split('.').map(Number);
  const year = Math.max(oldYear, yearOf(after));
  return `${year}.${year === oldYear ? number + 1 : 1}`;
}

/** A report for year Y is published in Y+1 at the earliest. */
function yearOf(store: Omit<Store, 'version'>): number {
  const dates = [
    ...store.reports.flatMap((row) => [row.published_on, row.retrieved_on]),
    ...store.corrections.map((row) => row.corrected_on),
  ].filter((date) => date !== null);
  const years = [
    ...dates.map((date) => Number(date.slice(0, 4))),
    ...store.reports.map((row) => row.year + 1),
  ];
  return years.reduce((latest, year) => Math.max(latest, year), 2019);
}

function figuresDiffer(before: Store, after: Omit<Store, 'version'>): boolean {
  if (before.blocks.size !== after.blocks.size) return true;
  for (const [id, block] of after.blocks)
    if (
      before.blocks.get(id)?.text !== block.text &&
      printed(before.blocks.get(id)) !== printed(block)
    )
      return true;
  return meaning(before) !== meaning(after);
}

/** The cells without their places, which no figure depends on. */
function printed(block: Block | undefined): string {
  if (block === undefined) return '';
  return JSON.stringify(
    rowsOf(block).map((row) => [addressOf(row), row.value, row.state, row.raw]),
  );
}

const reports = tableOf('reports');
const telling = new Set(['report_id', 'year', 'form', 'scope', 'supersedes']);

/** What a figure belongs to: its year, edition and scope, and whether it still counts. */
function meaning(store: Omit<Store, 'version'>): string {
  return store.reports
    .map((row) =>
      textsOf(reports, row).filter((_, at) => telling.has(reports.columns[at]?.name ?? '')),
    )
    .map((texts) => texts.join())
    .sort(compareText)
    .join('\n');
}
