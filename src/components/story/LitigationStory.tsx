import { figureLines, nameOf, type Line } from '../../core/form/line.ts';
import { review } from '../../core/form/review.ts';
import { display } from '../../measure/display.ts';
import { outcomeGroups, type Sums } from '../../measure/sums.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/number.ts';
import { storyWords } from '../../text/story.ts';
import { contestedNote } from '../../text/contested.ts';
import { ContestedNote } from '../chart/ContestedNote.tsx';
import { DownloadMenu } from '../download/DownloadMenu.tsx';
import { Basis } from './Basis.tsx';
import { reviewExtract } from './reviewExtract.ts';
import { Share } from './Share.tsx';
import { StoryPicker } from './StoryPicker.tsx';
import { chosen, namesOf, type StoryAnswer, type Told } from './subject.ts';
import { Failure } from '../loop/Failure.tsx';
import { Standing } from '../loop/Standing.tsx';
import { useStory } from './useStory.ts';

interface Props {
  readonly language: Language;
  readonly root: string;
  readonly pages: string;
  readonly initial: StoryAnswer;
  /** Names of the organs behind the first view, by id. */
  readonly names: Readonly<Record<string, string>>;
}

const block = review.blocks[0];

/** Reconsideration and the two court paths, apart; results, pending, correction rates. */
export function LitigationStory({ language, root, pages, initial, names }: Props) {
  const story = useStory(root, initial);
  const { asked: address, answer, standing, index, openIndex, choose } = story;
  const shown = answer && chosen(answer.review, address.year, address.scope);
  return (
    <div class="story">
      <StoryPicker
        {...{ language, index, openIndex, address, shown, choose }}
        available={answer?.review ?? []}
      />
      {standing.kind === 'failed' && (
        <Failure language={language} failure={standing.failure} retry={story.again} />
      )}
      <Standing language={language} waiting={standing.kind === 'waiting'}>
        {answer && !shown?.reports.length && <p>{storyWords.none[language]}</p>}
        {answer && shown && (
          <>
            {shown.reports.length > 0 && (
              <Paths told={{ answer, sums: shown }} language={language} />
            )}
            <Basis sums={shown} names={namesOf(index) ?? names} {...{ language, pages }} />
          </>
        )}
      </Standing>
    </div>
  );
}

function Paths({ told, language }: { told: Told; language: Language }) {
  const { answer, sums } = told;
  const outcomes = answer.outcomes.find(
    (one) => one.year === sums.year && one.scope === sums.scope,
  );
  return (
    <>
      {figureLines(block?.rows ?? []).map((row) => (
        <Path key={row.id} row={row} sums={sums} language={language} />
      ))}
      <p class="small soft">{storyWords.twice[language]}</p>
      <DownloadMenu language={language} extract={() => reviewExtract(told, language)} />
      <PerHundred review={sums} outcomes={outcomes} language={language} />
    </>
  );
}

function Path({ row, sums, language }: { row: Line; sums: Sums; language: Language }) {
  const of = (column: string): number => sums.cells[`review/${row.id}/${column}`] ?? 0;
  const columns = figureLines(block?.columns ?? []).filter((column) => column.kind === 'leaf');
  const total = of('total');
  const widest = columns.reduce((sum, column) => sum + of(column.id), 0);
  const note =
    widest === total ? '' : contestedNote(language, { k: total, n: null }, { k: widest, n: null });
  return (
    <section class="path" data-testid={`path-${row.id}`}>
      <h2>
        {language === 'zh' ? nameOf(row) : row.en}{' '}
        <span class="figure">
          {formatNumber(total)} {storyWords.cases[language]}
        </span>{' '}
        <ContestedNote note={note} />
      </h2>
      {widest > 0 && (
        <svg class="path-bar" viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true">
          {columns.map((column, at) => (
            <rect
              key={column.id}
              data-result={column.id}
              x={(1000 * sumBefore(columns, at, of)) / widest}
              y={0}
              width={(1000 * of(column.id)) / widest}
              height={36}
            />
          ))}
        </svg>
      )}
      <dl class="path-results">
        {columns.map((column) => (
          <div key={column.id}>
            <dt>
              <span class="swatch" data-result={column.id} />{' '}
              {language === 'zh' ? nameOf(column) : column.en}
            </dt>
            <dd>
              {formatNumber(of(column.id))} {storyWords.cases[language]}
            </dd>
          </div>
        ))}
        <div>
          <dt title={storyWords.correctionNote[language]}>
            {storyWords.correction[language]}{' '}
            <small class="soft">{storyWords.correctionNote[language]}</small>
          </dt>
          <dd>
            <Share k={of('corrected')} n={total - of('pending')} language={language} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function sumBefore(columns: readonly Line[], at: number, of: (column: string) => number): number {
  return columns.slice(0, at).reduce((sum, column) => sum + of(column.id), 0);
}

/** Only where both figures rest on the same reports. */
function PerHundred(props: { review: Sums; outcomes: Sums | undefined; language: Language }) {
  const { review: cases, outcomes, language } = props;
  if (!outcomes || outcomes.reports.join() !== cases.reports.join()) return null;
  const concluded = outcomeGroups('2021').reduce(
    (sum, group) => sum + (outcomes.cells[`requests/${group.id}/total`] ?? 0),
    0,
  );
  const count = cases.cells['review/reconsideration/total'] ?? 0;
  if (concluded <= 0) return null;
  const isSmall = display({ k: count, n: concluded, value: count / concluded }).kind === 'fraction';
  return (
    <section>
      <h2>{storyWords.per100[language]}</h2>
      <p class="lead">
        {isSmall ? '' : `${formatNumber(Number(((100 * count) / concluded).toFixed(1)))} `}
        <small class="soft">
          {formatNumber(count)}/{formatNumber(concluded)}
        </small>
      </p>
      <p class="soft">{storyWords.earlierYears[language]}</p>
    </section>
  );
}
