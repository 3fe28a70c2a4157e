import { rules, type Rule } from '../core/check/rules.ts';
import type { FindingRow, OrganisationRow, ReportRow } from '../core/dataset/rows.ts';
import type { CellState } from '../core/report/report.ts';
import { byPinyin, organisationOf, type Atlas } from './atlas.ts';

/** A rule with the reports that pass it. */
export interface RuleLine {
  readonly rule: Rule;
  readonly passed: number;
  readonly reports: number;
}

/** A report with what was found in it, gravest first. */
export interface Failing {
  readonly report: ReportRow;
  readonly organisation: OrganisationRow;
  readonly findings: readonly FindingRow[];
}

/** Every rule in the order of the rules table. */
export function ruleLines(all: Atlas): RuleLine[] {
  return rules.map((rule) => ({
    rule,
    reports: all.current.length,
    passed: all.current.filter(
      (report) =>
        !(all.findingsOf.get(report.report_id) ?? []).some((one) => one.check_id === rule.id),
    ).length,
  }));
}

/** Reports with an error or a warning, by year (latest first) and name. */
export function failingReports(all: Atlas): Failing[] {
  return all.current
    .map((report) => ({
      report,
      organisation: organisationOf(all, report),
      findings: (all.findingsOf.get(report.report_id) ?? []).filter(
        (finding) => finding.severity !== 'info',
      ),
    }))
    .filter((one) => one.findings.length > 0)
    .sort((a, b) => b.report.year - a.report.year || byPinyin(a.organisation, b.organisation));
}

/** How many cells stand in each state. */
export function stateCounts(all: Atlas): ReadonlyMap<CellState, number> {
  const counts = new Map<CellState, number>();
  for (const cell of all.dataset.observations)
    counts.set(cell.state, (counts.get(cell.state) ?? 0) + 1);
  return counts;
}
