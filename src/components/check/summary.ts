import type { CellState, Finding, Report, Severity } from '../../core/report/report.ts';
import type { Language } from '../../text/language.ts';

/** The result in one or two sentences. */
export function summary(language: Language, report: Report, findings: readonly Finding[]): string {
  const cells = (state: CellState): number =>
    report.cells.filter((cell) => cell.state === state).length;
  const found = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [found('error'), found('warning')];
  if (language === 'en') {
    const problems =
      errors + warnings === 0
        ? 'nothing to correct was found'
        : `${errors} where figures disagree and ${warnings} notices were found`;
    return `${report.cells.length} cells of the ${report.form} edition: ${cells('number')} figures, ${cells('blank')} blank, ${cells('dash')} n/a, ${cells('text')} text, ${cells('absent')} missing; ${problems}.`;
  }
  const parts = (
    [
      ['blank', '未报'],
      ['dash', '不适用'],
      ['text', '文字'],
      ['absent', '缺行'],
    ] as const
  ).flatMap(([state, name]) => (cells(state) > 0 ? [`，${name} ${cells(state)} 格`] : []));
  const problems =
    errors + warnings === 0
      ? '没有发现要改的地方'
      : [errors > 0 ? `${errors} 处数字不合` : '', warnings > 0 ? `${warnings} 处提示` : '']
          .filter((part) => part !== '')
          .join('，');
  return `${problems}。${report.form} 年版表格共 ${report.cells.length} 格，有数字的 ${cells('number')} 格${parts.join('')}。`;
}
