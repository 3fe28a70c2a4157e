import { link } from '../../text/link.ts';
import { checkWords as words, reasonWords } from '../../text/check.ts';
import type { Language } from '../../text/language.ts';
import { severities } from '../../text/terms.ts';
import { colon } from '../../text/marks.ts';
import { TableTools } from '../download/TableTools.tsx';
import type { Outcome, RuleOutcome } from './outcome.ts';

interface Props {
  readonly language: Language;
  readonly outcomes: readonly RuleOutcome[];
  /** What the checked document is called. */
  readonly name: string;
}

/** Every rule with how it came out. */
export function RuleTable({ language, outcomes, name }: Props) {
  const zh = language === 'zh';
  return (
    <section data-part="rules">
      <h2>{words.rules[language]}</h2>
      <p>{words.rulesLead[language]}</p>
      <div class="scroll" tabindex={0} role="region" aria-label={words.rules[language]}>
        <table class="ledger rules" data-testid="check-rules">
          <thead>
            <tr>
              <th scope="col">{words.rule[language]}</th>
              <th scope="col">{words.outcome[language]}</th>
              <th scope="col">{words.says[language]}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map(({ rule, outcome }) => (
              <tr key={rule.id} data-check-id={rule.id} data-outcome={outcome.kind}>
                <th scope="row">
                  <a href={`${link(language, '/quality/')}#${rule.id}`}>{zh ? rule.zh : rule.en}</a>
                </th>
                <td>
                  <OutcomeText language={language} outcome={outcome} />
                </td>
                <td class="small">{zh ? rule.explanationZh : rule.explanationEn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableTools language={language} own={name} />
    </section>
  );
}

function OutcomeText({
  language,
  outcome,
}: {
  readonly language: Language;
  readonly outcome: Outcome;
}) {
  if (outcome.kind === 'found')
    return (
      <span class={`tag ${outcome.severity}`}>
        {severities[outcome.severity][language]} {outcome.count} {words.found[language]}
      </span>
    );
  if (outcome.kind === 'passed')
    return (
      <>
        ✓ {words.passed[language]}
        {outcome.open > 0 && (
          <span class="small soft"> {words.open[language].replace('#', String(outcome.open))}</span>
        )}
      </>
    );
  return (
    <span class="small soft">
      – {words.notChecked[language]}
      {colon[language]}
      {reasonWords[outcome.reason][language]}
    </span>
  );
}
