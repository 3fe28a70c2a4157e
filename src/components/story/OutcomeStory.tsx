import { leavesOf, nameOf } from '../../core/form/line.ts';
import { flowOf } from '../../measure/flow.ts';
import { outcomeGroups, type Sums } from '../../measure/sums.ts';
import type { Language } from '../../text/language.ts';
import { formatDifference, formatNumber } from '../../text/number.ts';
import { storyWords } from '../../text/story.ts';
import { fullStop, inBrackets, semicolon } from '../../text/marks.ts';
import { PictureButtons } from '../download/PictureButtons.tsx';
import { TableTools } from '../download/TableTools.tsx';
import { Basis } from './Basis.tsx';
import { FlowChart } from './FlowChart.tsx';
import { Share } from './Share.tsx';
import { StoryPicker } from './StoryPicker.tsx';
import { chosen, namesOf, type StoryAnswer, type Told } from './subject.ts';
import { fileNameOf, wordsOf } from './told.ts';
import { Failure } from '../loop/Failure.tsx';
import { Standing } from '../loop/Standing.tsx';
import { useStory } from './useStory.ts';

interface Props {
  readonly language: Language;
  /** Base path of the site, and of the pages in this language. */
  readonly root: string;
  readonly pages: string;
  readonly initial: StoryAnswer;
  /** Names of the organs behind the first view, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** What happens to a request: the flow, the sentence, the table. */
export function OutcomeStory({ language, root, pages, initial, names }: Props) {
  const story = useStory(root, initial);
  const { asked: address, answer, standing, index, openIndex, choose } = story;
  const shown = answer && chosen(answer.outcomes, address.year, address.scope);
  return (
    <div class="story">
      <StoryPicker
        {...{ language, index, openIndex, address, shown, choose }}
        available={answer?.outcomes ?? []}
      />
      {standing.kind === 'failed' && (
        <Failure language={language} failure={standing.failure} retry={story.again} />
      )}
      <Standing language={language} waiting={standing.kind === 'waiting'}>
        {answer && !shown?.reports.length && <p>{storyWords.none[language]}</p>}
        {answer && shown && (
          <>
            {shown.reports.length > 0 && (
              <OutcomeFigures told={{ answer, sums: shown }} language={language} />
            )}
            <Basis sums={shown} names={namesOf(index) ?? names} {...{ language, pages }} />
          </>
        )}
      </Standing>
    </div>
  );
}

function OutcomeFigures({ told, language }: { told: Told; language: Language }) {
  const { sums } = told;
  const whose = wordsOf(told, language);
  const flow = flowOf(sums);
  return (
    <>
      <Balance sums={sums} difference={flow.difference} language={language} />
      {flow.links.length > 0 && (
        <div class="scroll flow-scroll">
          <FlowChart flow={flow} language={language} label={storyWords.flowLabel[language]} />
          <div class="picture-buttons">
            <PictureButtons
              language={language}
              link={() => location.href}
              picture={() => ({
                chart: () => document.querySelector<SVGSVGElement>('svg.flow'),
                fileName: fileNameOf('outcomes', told),
                title: storyWords.outcomes[language],
                subtitle: whose,
                source: `${storyWords.source[language]} · ${told.answer.version}`,
              })}
            />
          </div>
        </div>
      )}
      <OutcomeTable {...{ sums, whose, language }} />
      <TableTools language={language} />
    </>
  );
}

/** 应办 = 新收 + 结转; outcomes + carried out; and what is left between them. */
function Balance(props: { sums: Sums; difference: number; language: Language }) {
  const { sums, difference, language } = props;
  const of = (row: string): number => sums.cells[`requests/${row}/total`] ?? 0;
  const said = (row: string): string => formatNumber(of(row));
  const inflow = of('received') + of('carried_in');
  const ended = inflow - difference - of('carried_out');
  const w = (key: keyof typeof storyWords): string => storyWords[key][language];
  return (
    <p class="lead" data-testid="balance">
      {w('inflow')} {formatNumber(inflow)} {w('item')}
      {inBrackets(
        language,
        `${w('received')} ${said('received')} + ${w('carriedIn')} ${said('carried_in')}`,
      )}
      {semicolon[language]}
      {w('concluded')} {formatNumber(ended)} + {w('carriedOut')} {said('carried_out')}
      {fullStop[language]}
      {difference === 0 ? (
        w('balanced')
      ) : (
        <strong>
          {w('unbalanced')} {formatDifference(difference)} {w('item')}
        </strong>
      )}
    </p>
  );
}

function OutcomeTable(props: { sums: Sums; whose: string; language: Language }) {
  const { sums, whose, language } = props;
  const of = (row: string): number | undefined => sums.cells[`requests/${row}/total`];
  const groups = outcomeGroups('2021');
  const all = groups.reduce((sum, group) => sum + (of(group.id) ?? 0), 0);
  const rows = groups.flatMap((group) => [
    { line: group, group: group.id, inner: false },
    ...leavesOf(group.kind === 'group' ? group.items : [])
      .filter((leaf) => of(leaf.id) !== undefined)
      .map((leaf) => ({ line: leaf, group: group.id, inner: true })),
  ]);
  return (
    <div class="scroll">
      <table class="ledger notranslate" data-testid="outcome-table" translate={false}>
        <caption>
          {[whose, storyWords.table[language], storyWords.ours[language]].join(' · ')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{storyWords.result[language]}</th>
            <th scope="col" class="num">
              {storyWords.count[language]}
            </th>
            <th scope="col" class="num">
              {storyWords.share[language]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, group, inner }) => (
            <tr key={line.id}>
              <th scope="row" class={inner ? 'inner' : ''}>
                {!inner && <span class="swatch" data-group={group} />}{' '}
                {language === 'zh' ? nameOf(line) : line.en}{' '}
                {line.article && (
                  <small class="soft">
                    {storyWords.article[language]} {line.article}
                  </small>
                )}
              </th>
              <td class="num">{formatNumber(of(line.id) ?? 0)}</td>
              <td class="num">
                <Share k={of(line.id) ?? 0} n={all} language={language} />
                <ShareBar k={of(line.id) ?? 0} n={all} group={group} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The share as a bar; the figures stand beside it. */
function ShareBar({ k, n, group }: { k: number; n: number; group: string }) {
  if (n <= 0) return null;
  return (
    <svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="flow-box" data-group={group} width={(100 * k) / n} height={6} />
    </svg>
  );
}
