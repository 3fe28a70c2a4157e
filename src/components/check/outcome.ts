import { comparedTotals } from '../../core/check/narrative.ts';
import type { Rule } from '../../core/check/rules.ts';
import { rules } from '../../core/check/rules.ts';
import type { TableId } from '../../core/form/table.ts';
import type { Finding, Report, Severity } from '../../core/report/report.ts';

/** Why a rule says nothing about a report. */
export type Reason =
  | 'no_table'
  | 'no_previous'
  | 'other_scope'
  | 'other_edition'
  | 'no_prose'
  | 'no_totals'
  | 'no_figures'
  | 'no_previous_prose'
  | 'no_date'
  | 'no_due_date'
  | 'no_year'
  | 'typed'
  | 'no_manifest';

/** How a rule came out: broken in so many places, held, or not checked for want of material. */
export type Outcome =
  | { readonly kind: 'found'; readonly count: number; readonly severity: Severity }
  | { readonly kind: 'passed'; readonly open: number }
  | { readonly kind: 'not_checked'; readonly reason: Reason };

export interface RuleOutcome {
  readonly rule: Rule;
  readonly outcome: Outcome;
}

/** A report with what it was compared with. */
export interface Checked {
  readonly report: Report;
  readonly previous: Report | null;
  readonly findings: readonly Finding[];
  /** Filled in by hand: there is no document whose reading could be doubted. */
  readonly byHand: boolean;
}

/** Every rule, in their order, with its outcome. */
export function outcomesOf(checked: Checked): RuleOutcome[] {
  return rules.map((rule) => ({ rule, outcome: outcomeOf(rule, checked) }));
}

function outcomeOf(rule: Rule, checked: Checked): Outcome {
  const count = checked.findings.filter((finding) => finding.checkId === rule.id).length;
  if (count > 0) return { kind: 'found', count, severity: rule.severity };
  const reason = obstacles[rule.id]?.(checked) ?? (isOfReading(rule) ? ofReading(checked) : null);
  if (reason) return { kind: 'not_checked', reason };
  return { kind: 'passed', open: openCells(rule.id, checked.report) };
}

function isOfReading(rule: Rule): boolean {
  return rule.topic === 'reading' || rule.id === 'form_mixed' || rule.id === 'missing_table';
}

function ofReading({ byHand }: Checked): Reason | null {
  return byHand ? 'typed' : null;
}

type Obstacle = (checked: Checked) => Reason | null;

const needsTable =
  (id: TableId): Obstacle =>
  ({ report }) => {
    if (!report.tables.includes(id)) return 'no_table';
    const own = report.cells.filter((cell) => cell.tableId === id);
    return own.some((cell) => cell.value !== null) ? null : 'no_figures';
  };

const needsPrevious: Obstacle = ({ report, previous }) => {
  if (!previous) return 'no_previous';
  return previous.scope === report.scope ? null : 'other_scope';
};

const needsProse: Obstacle = ({ report, byHand }) => {
  if (byHand) return 'typed';
  return report.sections.some((section) => section.text.trim() !== '') ? null : 'no_prose';
};

const dated: readonly string[] = ['department', 'government_office', 'government'];

/** What stands in the way of a rule; a rule that is not named here always has something to look at. */
const obstacles: Readonly<Partial<Record<string, Obstacle>>> = {
  flow_balance: needsTable('requests'),
  outcome_sum: needsTable('requests'),
  applicant_sum: needsTable('requests'),
  review_sum: needsTable('review'),
  total_only: needsTable('requests'),
  zero_report: needsTable('requests'),
  carry_over: (checked) => needsPrevious(checked) ?? needsTable('requests')(checked),
  stock: (checked) =>
    needsPrevious(checked) ??
    (checked.report.form === '2021' && checked.previous?.form === '2021' ? null : 'other_edition'),
  near_duplicate: ({ report, previous }) => {
    if (!previous) return 'no_previous';
    return report.sections.length > 0 && previous.sections.length > 0 ? null : 'no_previous_prose';
  },
  narrative_mismatch: (checked) =>
    needsProse(checked) ?? (comparedTotals(checked.report) > 0 ? null : 'no_totals'),
  missing_section: needsProse,
  year_mismatch: ({ report, byHand }) => {
    if (byHand) return 'typed';
    return report.year === null ? 'no_year' : null;
  },
  late: ({ report }) => {
    if (!dated.includes(report.organisation?.kind ?? '')) return 'no_due_date';
    return report.publishedOn === null || report.year === null ? 'no_date' : null;
  },
  manifest_mismatch: () => 'no_manifest',
};

const summed: Readonly<Partial<Record<string, TableId>>> = {
  flow_balance: 'requests',
  outcome_sum: 'requests',
  applicant_sum: 'requests',
  review_sum: 'review',
};

/** Cells without a figure in the table whose sums the rule looks at: those sums are ranges. */
function openCells(ruleId: string, report: Report): number {
  const table = summed[ruleId];
  return report.cells.filter((cell) => cell.tableId === table && cell.value === null).length;
}
