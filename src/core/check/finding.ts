import type { Finding } from '../report/report.ts';
import { ruleOf } from './rules.ts';

type Details = Partial<Pick<Finding, 'cells' | 'expected' | 'actual'>>;

/** A finding on the rule of that id, with the rule's severity. */
export function finding(checkId: string, message: string, details: Details = {}): Finding {
  const { severity } = ruleOf(checkId);
  return { checkId, severity, message, cells: [], expected: null, actual: null, ...details };
}
