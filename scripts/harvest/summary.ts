import type { CaptureOutcome } from '../../src/core/dataset/rows.ts';
import { toldOf, type RunRecord } from './kept/tables.ts';

/** Counts of one run; every address stands in just one of the first five. */
export interface Counts {
  readonly pages: number;
  readonly documents: number;
  readonly gone: number;
  readonly skipped: number;
  readonly failed: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Counts the addresses of a run; `new`, `changed` and `unchanged` are those of its documents. */
export function countsOf(run: RunRecord): Counts {
  const told = toldOf(run);
  const held = told.filter((one) => ['new', 'changed', 'unchanged'].includes(one.outcome));
  const documents = held.filter((one) => one.done.file !== null);
  const of = (list: typeof told, outcome: CaptureOutcome): number =>
    list.filter((one) => one.outcome === outcome).length;
  return {
    pages: held.length - documents.length,
    documents: documents.length,
    gone: of(told, 'gone'),
    skipped: of(told, 'skipped'),
    failed: of(told, 'failed'),
    new: of(documents, 'new'),
    changed: of(documents, 'changed'),
    unchanged: of(documents, 'unchanged'),
  };
}

/** How the addresses add up, and the line that programs read. */
export function summaryOf(counts: Counts, left: number): string {
  const { pages, documents, gone, skipped, failed } = counts;
  const total = pages + documents + gone + skipped + failed + left;
  const parts = `${pages} pages + ${documents} documents + ${gone} gone + ${skipped} skipped + ${failed} failed`;
  return [
    `${total} addresses = ${parts}${left > 0 ? ` + ${left} left for the next call` : ''}`,
    `${pages} pages, ${documents} documents, ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${gone} gone, ${failed} failed`,
  ].join('\n');
}
