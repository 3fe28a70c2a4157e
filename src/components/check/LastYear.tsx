import type { TargetedEvent } from 'preact';
import type { Report } from '../../core/report/report.ts';
import { checkWords as words } from '../../text/check.ts';
import type { Language } from '../../text/language.ts';
import { lookOf, figureText } from '../../text/figure.ts';
import { reportLink } from '../../text/link.ts';
import { formatDifference } from '../../text/number.ts';
import { reportWords } from '../../text/report.ts';
import { cellPhrase } from '../../site/lines.ts';
import { TableTools } from '../download/TableTools.tsx';
import { comparedCells } from './comparedCells.ts';
import type { LastYearState } from './useLastYear.ts';

interface Props {
  readonly language: Language;
  readonly report: Report;
  readonly state: LastYearState;
  /** Takes last year's report from a file of the visitor. */
  readonly take: (file: File) => void;
}

/** What the same organ reported the year before, and what became of it. */
export function LastYear({ language, report, state, take }: Props) {
  const chosen = (event: TargetedEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    if (file) take(file);
    event.currentTarget.value = '';
  };
  return (
    <section data-part="last-year" data-testid="check-last-year" data-state={state.kind}>
      <h2>{words.lastYear[language]}</h2>
      <p>
        {sentence(language, report, state)}{' '}
        {state.kind === 'found' && state.source === 'site' && report.organisation && (
          <a href={reportLink(language, report.organisation.id, state.report.year ?? 0)}>
            {words.lastYearLink[language]}
          </a>
        )}
      </p>
      {state.kind === 'found' && (
        <>
          <Differences language={language} report={report} previous={state.report} />
          <TableTools language={language} own={report.title || words.typed[language]} />
        </>
      )}
      <p class="small soft no-print">{words.lastYearPrivacy[language]}</p>
      <p class="no-print">
        <label class="button file-button">
          {words.lastYearFile[language]}
          <input type="file" data-testid="last-year-file" onChange={chosen} />
        </label>
      </p>
    </section>
  );
}

function sentence(language: Language, report: Report, state: LastYearState): string {
  if (state.kind === 'found')
    return (state.source === 'site' ? words.lastYearSite : words.lastYearOwn)[language].replace(
      '#',
      String(state.report.year),
    );
  if (state.kind === 'refused') return state.message;
  if (state.kind === 'loading') return words.lastYearLoading[language];
  if (state.kind === 'offline') return words.lastYearOffline[language];
  if (!report.organisation || report.year === null) return words.lastYearUnknown[language];
  return words.lastYearNone[language].replace('#', String(report.year - 1));
}

function Differences(props: {
  readonly language: Language;
  readonly report: Report;
  readonly previous: Report;
}) {
  const { language, report, previous } = props;
  const pairs = comparedCells(report, previous);
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words.lastYear[language]}>
      <table class="ledger">
        <caption>
          {reportWords.bothZero[language]}
          {previous.scope !== report.scope && reportWords.scopesDiffer[language]}
          {previous.form !== report.form && reportWords.editionsDiffer[language]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{reportWords.item[language]}</th>
            <th scope="col" class="num">
              {previous.year}
            </th>
            <th scope="col" class="num">
              {report.year}
            </th>
            <th scope="col" class="num">
              {reportWords.change[language]}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ key, before, after, change }) => (
            <tr key={key}>
              <th scope="row">{cellPhrase(language, report.form, key)}</th>
              <td class={lookOf(before) ? 'num look' : 'num'}>{figureText(language, before)}</td>
              <td class={lookOf(after) ? 'num look' : 'num'}>{figureText(language, after)}</td>
              <td class="num">{change === null ? '' : formatDifference(change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
