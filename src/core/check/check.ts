import type { Finding, Report } from '../report/report.ts';
import { checkBalance } from './balance.ts';
import { checkCompleteness } from './completeness.ts';
import { checkContinuity } from './continuity.ts';
import { figuresOf } from './figures.ts';
import { checkNarrative } from './narrative.ts';
import { rules } from './rules.ts';

/**
 * Everything that is noticed about a report, in the order of the rules: what its reader noted and
 * every rule that does not hold. `previous` is the same organ's report of the year before; without
 * it nothing is said about continuity.
 */
export function checkReport(report: Report, previous?: Report): Finding[] {
  const figures = figuresOf(report);
  const found = [
    ...report.notes,
    ...checkBalance(figures),
    ...(previous ? checkContinuity(figures, previous) : []),
    ...checkCompleteness(figures),
    ...checkNarrative(figures),
  ];
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(finding: Finding): number {
  const at = rules.findIndex((rule) => rule.id === finding.checkId);
  return at < 0 ? rules.length : at;
}
