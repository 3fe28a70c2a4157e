import type { CellState } from '../../src/core/report/report.ts';
import { severities, states } from '../../src/core/report/words.ts';
import type { Merge } from './merge.ts';
import type { Store } from './store.ts';
import type { Tally } from './tally.ts';

/** What came of a run, one line a subject; the counts of cells and findings are the dataset's. */
export function summaryOf({ store, fates }: Merge, files: Tally): string {
  const findings = Map.groupBy(store.findings, (finding) => finding.severity);
  const lines: readonly (readonly [string, number, readonly (readonly [string, number])[]])[] = [
    [
      'files',
      files.all,
      [
        ['read', files.read],
        ['read in part', files.inPart],
        ['unchanged', files.unchanged],
        ['quarantined', files.refused],
      ],
    ],
    [
      'reports',
      store.reports.length,
      [
        ['new', fates.new],
        ['new versions', fates.version],
        ['read again', fates.reread],
        ['same figures', fates.same],
      ],
    ],
    ['cells', cellsIn(store), states.map((state) => [state, cellsIn(store, state)])],
    [
      'findings',
      store.findings.length,
      severities.map((severity) => [severity, findings.get(severity)?.length ?? 0]),
    ],
    [
      'quarantined',
      store.quarantine.length,
      [...Map.groupBy(store.quarantine, (row) => row.reason)].map(([reason, rows]) => [
        reason,
        rows.length,
      ]),
    ],
  ];
  return [
    ...lines.map(([what, total, parts]) => lineOf(what, total, parts)),
    `version      ${store.version}`,
  ].join('\n');
}

function lineOf(
  what: string,
  total: number,
  parts: readonly (readonly [string, number])[],
): string {
  const detail = parts.map(([name, count]) => `${name} ${count}`).join(' · ');
  return `${what.padEnd(12)} ${total}${detail && `  (${detail})`}`;
}

function cellsIn(store: Store, only?: CellState): number {
  let count = 0;
  for (const { states: counts } of store.blocks.values())
    for (const state of states) if (only === undefined || state === only) count += counts[state];
  return count;
}
