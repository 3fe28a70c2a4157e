import type { CellState, Finding, Report, Severity } from '../../core/report/report.ts';
import type { Language, Words } from '../../text/language.ts';

const stateNames: readonly (readonly [CellState, Words])[] = [
  ['number', { zh: '有数字的', en: 'with a figure' }],
  ['blank', { zh: '未报', en: 'blank' }],
  ['dash', { zh: '不适用', en: 'n/a' }],
  ['text', { zh: '文字', en: 'text' }],
  ['absent', { zh: '缺行', en: 'missing' }],
];

/** The result in two sentences: what was found, what the form holds. */
export function summary(language: Language, report: Report, findings: readonly Finding[]): string {
  const states = stateNames.flatMap(([state, name]) => {
    const count = report.cells.filter((cell) => cell.state === state).length;
    if (count === 0) return [];
    return [language === 'zh' ? `${name.zh} ${count} 格` : `${count} ${name.en}`];
  });
  const problems = problemsIn(language, findings);
  return language === 'zh'
    ? `${problems}。${report.form} 年版表格共 ${report.cells.length} 格：${states.join('，')}。`
    : `${problems}. ${report.cells.length} cells of the ${report.form} edition: ${states.join(', ')}.`;
}

function problemsIn(language: Language, findings: readonly Finding[]): string {
  const found = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [found('error'), found('warning')];
  if (errors + warnings === 0)
    return language === 'zh' ? '没有发现要改的地方' : 'Nothing to correct was found';
  if (language === 'en') return `Figures disagree in ${errors} places; ${warnings} notices`;
  return [errors > 0 ? `${errors} 处数字不合` : '', warnings > 0 ? `${warnings} 处提示` : '']
    .filter((part) => part !== '')
    .join('，');
}
