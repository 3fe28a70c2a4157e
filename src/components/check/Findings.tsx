import type { Finding } from '../../core/report/report.ts';
import type { FormId } from '../../core/form/table.ts';
import { cellPhrase } from '../../site/lines.ts';
import { ruleExplanation, ruleName, ruleOf } from '../../site/rules.ts';
import { checkWords as words } from '../../text/check.ts';
import { findingDetail } from '../../text/checkFinding.ts';
import type { Language } from '../../text/language.ts';
import { formatDifference, formatNumber } from '../../text/number.ts';
import { reportWords } from '../../text/report.ts';
import { severities } from '../../text/terms.ts';
import { colon, semicolon } from '../../text/marks.ts';

interface Props {
  readonly language: Language;
  readonly form: FormId;
  readonly findings: readonly Finding[];
}

const shown = 12;

/** Everything that was found, gravest first, each with its cells and how far it is off. */
export function Findings({ language, form, findings }: Props) {
  return (
    <div data-part="findings" data-testid="check-findings">
      {findings.length === 0 && <p>{words.none[language]}</p>}
      <ol class="findings">
        {findings.map((finding, at) => (
          <li
            key={`${finding.checkId} ${finding.cells.join(' ')}`}
            id={`finding-${at + 1}`}
            data-check-id={finding.checkId}
            data-severity={finding.severity}
          >
            <p>
              <strong>{at + 1}</strong>{' '}
              <span class={`tag ${finding.severity}`}>
                {severities[finding.severity][language]}
              </span>{' '}
              <strong>{ruleName(language, finding.checkId)}</strong>
            </p>
            <Sentence language={language} form={form} finding={finding} />
            {isSum(finding) && <Figures language={language} finding={finding} />}
            <Cells language={language} form={form} cells={finding.cells} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Chinese says it in one sentence; in English the rule, then what is particular here. */
function Sentence(props: {
  readonly language: Language;
  readonly form: FormId;
  readonly finding: Finding;
}) {
  const { language, form, finding } = props;
  if (language === 'zh') return <p>{finding.message}</p>;
  const detail = findingDetail(finding, form);
  return (
    <>
      <p>{ruleExplanation(language, finding.checkId)}</p>
      {detail !== '' && <p>{detail}</p>}
    </>
  );
}

/** Only figures of the form are set against each other; years and words are in the sentence. */
function isSum({ checkId }: Finding): boolean {
  const topic = ruleOf(checkId)?.topic;
  return topic === 'arithmetic' || topic === 'continuity';
}

function Figures({
  language,
  finding,
}: {
  readonly language: Language;
  readonly finding: Finding;
}) {
  const { actual, expected } = finding;
  if (actual === null || expected === null) return null;
  const off = Number((actual - expected).toFixed(6));
  return (
    <p class="figures-off">
      {words.entered[language]} <b>{formatNumber(actual)}</b> · {words.expected[language]}{' '}
      <b>{formatNumber(expected)}</b> · {words.off[language]} <b>{formatDifference(off)}</b>
    </p>
  );
}

function Cells(props: {
  readonly language: Language;
  readonly form: FormId;
  readonly cells: readonly string[];
}) {
  const { language, form, cells } = props;
  if (cells.length === 0) return null;
  return (
    <p class="small">
      {words.cells[language]}
      {colon[language]}
      {cells.slice(0, shown).map((cell, at) => (
        <>
          {at > 0 && semicolon[language]}
          <a href={`#${cell}`}>{cellPhrase(language, form, cell)}</a>
        </>
      ))}
      {cells.length > shown &&
        ` ${reportWords.andMore[language]} ${cells.length} ${reportWords.cellsUnit[language]}`}
    </p>
  );
}
