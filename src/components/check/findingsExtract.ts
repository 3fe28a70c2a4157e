import type { Finding, Report } from '../../core/report/report.ts';
import type { Extract, ExtractCell } from '../../download/extract.ts';
import { cellPhrase } from '../../site/lines.ts';
import { ruleName } from '../../site/rules.ts';
import { checkWords as words } from '../../text/check.ts';
import { findingSentence } from '../../text/checkFinding.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';
import { severities } from '../../text/terms.ts';
import { colon, semicolon } from '../../text/marks.ts';

/** What was found as a table: a row a finding. */
export function findingsExtract(
  language: Language,
  version: string,
  report: Report,
  findings: readonly Finding[],
  name: string,
): Extract {
  const text = (id: string, label: string) =>
    ({ id, label, kind: 'text', unit: null, meaning: label }) as const;
  const figure = (id: string, label: string) =>
    ({ id, label, kind: 'number', unit: null, meaning: label }) as const;
  const menu = downloadWords[language];
  return {
    fileName: `${name}-check`,
    title: `${words.title[language]}${colon[language]}${report.title || name}`,
    notes: [
      { label: words.file[language], text: name },
      { label: words.organ[language], text: report.organisation?.name ?? '' },
      { label: words.year[language], text: String(report.year ?? '') },
      { label: menu.version, text: version },
      { label: menu.address, text: location.href },
    ],
    columns: [
      figure('number', '#'),
      text('severity', words.severity[language]),
      text('check_id', 'check_id'),
      text('rule', words.rule[language]),
      text('message', words.says[language]),
      text('cells', words.cells[language]),
      text('cell_ids', 'cells'),
      figure('actual', words.entered[language]),
      figure('expected', words.expected[language]),
    ],
    rows: findings.map((finding, at): ExtractCell[] => [
      at + 1,
      severities[finding.severity][language],
      finding.checkId,
      ruleName(language, finding.checkId),
      findingSentence(language, finding, report.form),
      finding.cells
        .map((cell) => cellPhrase(language, report.form, cell))
        .join(semicolon[language]),
      finding.cells.join('|'),
      finding.actual ?? nothing,
      finding.expected ?? nothing,
    ]),
  };
}

const nothing: ExtractCell = { state: 'none', mark: '' };
