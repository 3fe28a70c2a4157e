import { changedCells, type ChangeRow, type Reading } from '../../src/core/dataset/changes.ts';
import { compareText } from '../../src/core/dataset/order.ts';
import type { FindingRow, ReportRow } from '../../src/core/dataset/rows.ts';
import { addressOf } from '../ingest/figures.ts';
import { rowsOf } from '../ingest/block.ts';
import type { Store } from '../ingest/store.ts';

/** How one dataset differs from an earlier one. */
export interface Comparison {
  readonly version: string;
  readonly figures: readonly ChangeRow[];
  /** Contradictions inside reports that the earlier dataset did not show: the agencies' own. */
  readonly contradictions: readonly FindingRow[];
  /** Rules that now find something else in reports whose figures are the same: our method. */
  readonly rules: ReadonlyMap<string, { readonly before: number; readonly after: number }>;
}

export function compareStores(before: Store, after: Store): Comparison {
  const old = new Map(before.reports.map((row) => [row.report_id, row]));
  const now = new Map(after.reports.map((row) => [row.report_id, row]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  const figures = ids.flatMap((id) => reportChanges(before, after, old.get(id), now.get(id)));
  const touched = new Set(figures.map((change) => change.report_id));
  return {
    version: after.version,
    figures,
    contradictions: newContradictions(before, after),
    rules: changedRules(before, after, (id) => old.has(id) && now.has(id) && !touched.has(id)),
  };
}

function reportChanges(
  before: Store,
  after: Store,
  old: ReportRow | undefined,
  now: ReportRow | undefined,
): ChangeRow[] {
  if (!now) return old ? [wholeReport(after.version, old.report_id, 'removed')] : [];
  const earlier = old ?? after.reports.find((row) => row.report_id === now.supersedes);
  if (!earlier) return [wholeReport(after.version, now.report_id, 'added')];
  const source = old ? before : after;
  const [was, is] = [source.blocks.get(earlier.report_id), after.blocks.get(now.report_id)];
  if (old && was?.text === is?.text) return [];
  const changes = changedCells(after.version, reading(source, earlier), reading(after, now));
  return changes.map((change) => withReason(change, after));
}

function reading(store: Store, report: ReportRow): Reading {
  const block = store.blocks.get(report.report_id);
  return { report, observations: block ? rowsOf(block) : [] };
}

/** A correction is a misreading of ours that a person explained. */
function withReason(change: ChangeRow, store: Store): ChangeRow {
  const correction = store.corrections.find(
    (row) => row.report_id === change.report_id && addressOf(row) === change.cell,
  );
  return correction ? { ...change, kind: 'reading', why: correction.why } : change;
}

function wholeReport(version: string, id: string, kind: 'added' | 'removed'): ChangeRow {
  return {
    version,
    report_id: id,
    cell: '',
    before_value: null,
    before_state: null,
    after_value: null,
    after_state: null,
    kind,
    why: null,
  };
}

function newContradictions(before: Store, after: Store): FindingRow[] {
  const known = new Set(before.findings.map(findingKey));
  return after.findings.filter(
    (finding) => finding.severity === 'error' && !known.has(findingKey(finding)),
  );
}

function findingKey(finding: FindingRow): string {
  return `${finding.report_id} ${finding.check_id} ${finding.cells.join('|')}`;
}

function changedRules(
  before: Store,
  after: Store,
  isSame: (reportId: string) => boolean,
): Comparison['rules'] {
  const counts = new Map<string, { before: number; after: number }>();
  for (const side of ['before', 'after'] as const)
    for (const finding of (side === 'before' ? before : after).findings) {
      if (!isSame(finding.report_id)) continue;
      const count = counts.get(finding.check_id) ?? { before: 0, after: 0 };
      count[side] += 1;
      counts.set(finding.check_id, count);
    }
  return new Map([...counts].filter(([, count]) => count.before !== count.after).sort());
}
