import { useEffect, useMemo } from 'preact/hooks';
import { headlineMeasures, measures, measureOf } from '../../measure/measures.ts';
import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { ownContained, ownGone, ownMark } from '../../text/ownMark.ts';
import { basisWords } from '../../text/basis.ts';
import { colon, listComma } from '../../text/marks.ts';
import { panelText, seriesWords } from '../../text/series.ts';
import { readView, writeView } from '../../view/address.ts';
import type { View } from '../../view/view.ts';
import { DownloadMenu } from '../download/DownloadMenu.tsx';
import { Failure } from '../loop/Failure.tsx';
import { Standing } from '../loop/Standing.tsx';
import { isAwaited, useCode, type Code } from '../loop/useCode.ts';
import { WithCode } from '../loop/WithCode.tsx';
import { OwnPanel } from '../own/OwnPanel.tsx';
import { AddSubject } from './AddSubject.tsx';
import type { Catalogue } from './catalogue.ts';
import type { Compared } from './compared.ts';
import { fileNameOf, idsOf, mostSubjects, without, withSubject } from './compareView.ts';
import { CompareChart } from './CompareChart.tsx';
import { CompareTable } from './CompareTable.tsx';
import { extractOf } from './extractOf.ts';
import { breakOf, gridOf, inEveryYear, yearsOf, type Grid } from './figures.ts';
import { Suggestions } from './Suggestions.tsx';
import { useCompare, type Compare as UsedCompare } from './useCompare.ts';
import { ViewControls } from './ViewControls.tsx';

interface Props {
  readonly language: Language;
  readonly root: string;
  readonly pages: string;
  readonly version: string;
  /** What stands here before the address asks for something else. */
  readonly initial: readonly Compared[];
}

/** Up to eight organs or regions × years × measures; the address holds the whole view. */
export function Compare({ language, root, pages, version, initial }: Props) {
  const compare = useCompare(root, initial, ownMark[language]);
  const { asked: view, answer, standing, choose, catalogue, openCatalogue, alive } = compare;
  const subjects = answer?.subjects ?? [];
  const full = idsOf(view).length >= mostSubjects;
  const difference = useCode(view.tab === 'pivot', loadDifference);
  useEffect(() => void openCatalogue().catch(() => undefined), []);
  return (
    <div class="compare">
      <ul class="chips" data-start="">
        {(answer || alive) &&
          idsOf(view).map((id) => (
            <Chip
              key={id}
              language={language}
              name={nameIn(subjects, catalogue, id)}
              remove={() => choose(without(view, id))}
            />
          ))}
      </ul>
      <AddSubject {...{ language, full }} add={(kind, id) => choose(withSubject(view, kind, id))} />
      {catalogue && idsOf(view).length > 0 && (
        <Suggestions
          language={language}
          catalogue={catalogue}
          like={view.organisations[0] ?? ''}
          taken={view.organisations}
          add={(id) => choose(withSubject(view, 'organisation', id))}
        />
      )}
      <ViewControls
        language={language}
        view={view}
        years={yearsOf(subjects, null)}
        measures={[
          ...headlineMeasures,
          ...measures.filter((one) => !headlineMeasures.includes(one) && one.only === null),
        ]}
        choose={choose}
      />
      <Notice {...{ language, compare }} />
      <Standing
        language={language}
        waiting={standing.kind === 'waiting' || (view.tab === 'pivot' && isAwaited(difference))}
      >
        {answer && <Answered {...{ language, pages, version, view, subjects, difference }} />}
      </Standing>
      <OwnPanel {...{ language, root }} changed={compare.changed} />
    </div>
  );
}

/** The view cell by cell: its code is fetched when somebody asks for it. */
const loadDifference = () => import('./FormDifference.tsx');
type Difference = Code<Awaited<ReturnType<typeof loadDifference>>>;

function Chip(props: { language: Language; name: string; remove: () => void }) {
  const { language, name, remove } = props;
  return (
    <li class="chip">
      <span key={name}>{name}</span>{' '}
      <button
        type="button"
        aria-label={`${compareWords.remove[language]} ${name}`}
        onClick={remove}
      >
        ×
      </button>
    </li>
  );
}

/** Name of an organ or region as far as it is known; the id itself until then. */
function nameIn(subjects: readonly Compared[], catalogue: Catalogue | null, id: string): string {
  return (
    subjects.find((one) => one.id === id)?.name ??
    catalogue?.organisations.find((one) => one.organisation_id === id)?.name ??
    catalogue?.regions.find((one) => one.region_code === id)?.name ??
    id
  );
}

/** What of the address was not understood, is not there, or did not arrive. */
function Notice({ language, compare }: { language: Language; compare: UsedCompare }) {
  const { answer, standing, read, again } = compare;
  const ignored = read !== null && readView(read).notices.length > 0;
  const missed = answer?.missed.join(listComma[language]) ?? '';
  const failure = standing.kind === 'failed' ? standing.failure : (answer?.failure ?? null);
  return (
    <>
      {ignored && <p role="status">{compareWords.ignored[language]}</p>}
      {missed !== '' && (
        <p role="status">{`${missed}${colon[language]}${compareWords.failed[language]}`}</p>
      )}
      {answer?.ownGone && <p role="status">{ownGone[language]}</p>}
      {failure !== null && <Failure {...{ language, failure }} retry={again} />}
    </>
  );
}

function Answered(props: {
  readonly language: Language;
  readonly pages: string;
  readonly version: string;
  readonly view: View;
  readonly subjects: readonly Compared[];
  readonly difference: Difference;
}) {
  const { language, pages, version, view, subjects, difference } = props;
  const years = yearsOf(subjects, view.years);
  const kept = view.panel === null ? subjects : inEveryYear(subjects, years);
  const grids = useMemo(
    () => view.measures.map((id) => gridOf(measureOf(id), kept, years, view.denominator)),
    [view, subjects],
  );
  const sourceLine = [
    compareWords.source[language],
    compareWords.noneMeaning[language],
    ...(subjects.some((one) => one.own) ? [ownContained[language]] : []),
    ...(subjects.some((one) => one.kind === 'region') ? [basisWords.rule[language]] : []),
  ];
  return (
    <>
      {subjects.length === 0 ? (
        <p>{compareWords.empty[language]}</p>
      ) : kept.length === 0 ? (
        <p role="status">{seriesWords.noPanel[language]}</p>
      ) : (
        <>
          {view.panel !== null && <p class="soft small">{panelText(language, kept.length)}</p>}
          <Results {...{ view, subjects: kept, grids, language, pages, difference }} />
        </>
      )}
      {subjects.length > 0 && view.tab !== 'pivot' && (
        <DownloadMenu
          language={language}
          extract={() => extractOf(grids, language, version, fileNameOf(subjects, version))}
          picture={() => ({
            chart: () => document.querySelector<SVGSVGElement>('[data-testid="result-chart"] svg'),
            fileName: fileNameOf(subjects, version),
            title: grids[0]?.measure.label[language] ?? '',
            subtitle: subjects.map((subject) => subject.name).join('、'),
            source: `${compareWords.source[language]} · ${version}`,
          })}
          link={() =>
            `${location.origin}${location.pathname}?${writeView({ ...view, version }, true)}`
          }
        />
      )}
      <p class="source-line">{sourceLine.join(' · ')}</p>
    </>
  );
}

function Results(props: {
  readonly view: View;
  readonly subjects: readonly Compared[];
  readonly grids: readonly Grid[];
  readonly language: Language;
  readonly pages: string;
  readonly difference: Difference;
}) {
  const { view, subjects, grids, language, pages, difference } = props;
  if (view.tab === 'pivot')
    return (
      <WithCode language={language} of={difference}>
        {({ FormDifference }) => <FormDifference {...{ subjects, language }} />}
      </WithCode>
    );
  const charts = view.tab === 'chart' ? grids : view.tab === 'grid' ? grids.flatMap(split) : [];
  return (
    <>
      <div class={view.tab === 'grid' ? 'multiples' : undefined}>
        {charts.map((grid, at) => (
          <figure key={at} class="figure-block">
            <figcaption>
              <h3>{titleOf(grid, view, language)}</h3>
            </figcaption>
            <CompareChart
              id={`compare-${at}`}
              grid={grid}
              whole={grids.find((one) => one.measure === grid.measure) ?? grid}
              language={language}
              breakBefore={breakOf(subjects)}
              height={view.tab === 'grid' ? 180 : 340}
            />
          </figure>
        ))}
      </div>
      {grids.map((grid) => (
        <CompareTable key={grid.measure.id} {...{ grid, language, pages }} />
      ))}
    </>
  );
}

/** One small picture a subject. */
function split(grid: Grid): Grid[] {
  return grid.rows.map((row) => ({ ...grid, rows: [row] }));
}

function titleOf(grid: Grid, view: View, language: Language): string {
  const label = grid.measure.label[language];
  return view.tab === 'grid' ? `${grid.rows[0]?.subject.name ?? ''} · ${label}` : label;
}
