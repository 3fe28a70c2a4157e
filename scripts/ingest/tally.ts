import type { Outcome } from './reading.ts';

/** How many files were read, whatever the number of reports in each. */
export interface Tally {
  readonly all: number;
  readonly read: number;
  /** Files with several reports of which some were refused. */
  readonly inPart: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Counts files by what became of the reports in each. */
export function tallyOf(files: readonly (readonly Outcome[])[]): Tally {
  const count = (fate: keyof Tally): number => files.filter((file) => fateOf(file) === fate).length;
  return {
    all: files.length,
    read: count('read'),
    inPart: count('inPart'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  };
}

function fateOf(outcomes: readonly Outcome[]): keyof Tally {
  const kinds = new Set(outcomes.map(({ kind }) => kind));
  if (kinds.has('refused')) return kinds.size > 1 ? 'inPart' : 'refused';
  return kinds.has('read') ? 'read' : 'unchanged';
}
