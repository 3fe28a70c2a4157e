import type { FindingRow } from '../core/dataset/rows.ts';
import type { Severity } from '../core/report/report.ts';
import type { Mark } from '../components/report/FormTable.tsx';

/** Findings that mark more cells than this are linked from their first cell only. */
const linkedCells = 24;

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in the order pages list them: gravest first. */
export function inOrder(findings: readonly FindingRow[]): FindingRow[] {
  return [...findings].sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}

/** Marks of the cells that the findings name, numbered as listed from 1. */
export function marksOf(findings: readonly FindingRow[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  findings.forEach((finding, at) => {
    finding.cells.forEach((cell, place) => {
      const before = marks.get(cell);
      const linked = finding.cells.length <= linkedCells || place === 0;
      marks.set(cell, {
        severity: before ? graver(before.severity, finding.severity) : finding.severity,
        findings: [...(before?.findings ?? []), ...(linked ? [at + 1] : [])],
      });
    });
  });
  return marks;
}

function graver(a: Severity, b: Severity): Severity {
  return gravity[a] <= gravity[b] ? a : b;
}
