import { rules, type Rule } from '../core/check/rules.ts';
import type { FindingRow, OrganisationRow, ReportRow } from '../core/dataset/rows.ts';
import type { TableId } from '../core/form/table.ts';
import type { CellState, Kind } from '../core/report/report.ts';
import { byPinyin, organisationOf, previousReport, type Atlas } from './atlas.ts';

/** A rule with the reports it can be asked of and those of them that pass. */
export interface RuleLine {
  readonly rule: Rule;
  readonly passed: number;
  /** Reports with something to look at, by what the dataset says of them; 0 = not applicable. */
  readonly reports: number;
}

/** A report with what was found in it, gravest first. */
export interface Failing {
  readonly report: ReportRow;
  readonly organisation: OrganisationRow;
  readonly findings: readonly FindingRow[];
}

/** Every rule in the order of the rules table; one that only informs is not failed by anyone. */
export function ruleLines(all: Atlas): RuleLine[] {
  return rules.map((rule) => {
    const asked = all.current.filter(
      (report) => isBroken(all, report, rule) || applies(all, report, rule),
    );
    return {
      rule,
      reports: asked.length,
      passed: asked.filter((report) => rule.id === 'zero_report' || !isBroken(all, report, rule))
        .length,
    };
  });
}

function isBroken(all: Atlas, report: ReportRow, rule: Rule): boolean {
  return (all.findingsOf.get(report.report_id) ?? []).some((one) => one.check_id === rule.id);
}

/** Kinds of organ whose day of publication the law sets. */
const dated: ReadonlySet<Kind> = new Set(['department', 'government_office', 'government']);

/** Rules about a document rather than its figures: one typed by hand has none. */
const ofDocument: ReadonlySet<string> = new Set(['missing_section', 'year_mismatch']);

const tableOf: Readonly<Partial<Record<string, TableId>>> = {
  flow_balance: 'requests',
  outcome_sum: 'requests',
  applicant_sum: 'requests',
  review_sum: 'review',
  total_only: 'requests',
  zero_report: 'requests',
};

function prints(all: Atlas, report: ReportRow, table: TableId | undefined): boolean {
  const cells = [...all.cells(report.report_id).values()];
  return cells.some((cell) => cell.table_id === table && cell.state !== 'absent');
}

/** Has the rule anything to look at? Mirrors what `/check/` says of one report. */
function applies(all: Atlas, report: ReportRow, rule: Rule): boolean {
  const previous = previousReport(all, report);
  switch (rule.id) {
    case 'carry_over':
      return previous?.scope === report.scope && prints(all, report, 'requests');
    case 'stock':
      return previous?.scope === report.scope && previous.form === '2021' && report.form === '2021';
    case 'near_duplicate':
      return previous?.reading === 'parsed' && report.reading === 'parsed';
    case 'late':
      return report.published_on !== null && dated.has(organisationOf(all, report).kind);
    case 'manifest_mismatch':
    // What the text states is compared when a report is read; the dataset keeps no text.
    case 'narrative_mismatch':
      return false;
    default:
      if (ofDocument.has(rule.id) || rule.topic === 'reading') return report.reading === 'parsed';
      return tableOf[rule.id] === undefined || prints(all, report, tableOf[rule.id]);
  }
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
