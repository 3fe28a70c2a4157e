import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isVisitKept } from '../../client/ownKept.ts';
import { fetchJson } from '../../client/published.ts';
import { headlineMeasures, measures, measureOf } from '../../measure/measures.ts';
import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { ownContained, ownGone, ownMark } from '../../text/ownMark.ts';
import { colon, listComma } from '../../text/marks.ts';
import { panelText, seriesWords } from '../../text/series.ts';
import { readView, writeView } from '../../view/address.ts';
import type { View } from '../../view/view.ts';
import { DownloadMenu } from '../download/DownloadMenu.tsx';
import type { OwnData } from '../../own/ownData.ts';
import { OwnPanel } from '../own/OwnPanel.tsx';
import type { OwnChanged } from '../own/panelProps.ts';
import { AddSubject } from './AddSubject.tsx';
import type { Catalogue } from './catalogue.ts';
import { loadOrganisation, loadRegion, type Compared } from './compared.ts';
import {
  capped,
  fileNameOf,
  firstView,
  mostSubjects,
  without,
  withSubject,
} from './compareView.ts';
import { CompareChart } from './CompareChart.tsx';
import { CompareTable } from './CompareTable.tsx';
import { extractOf } from './extractOf.ts';
import { breakOf, gridOf, inEveryYear, yearsOf, type Grid } from './figures.ts';
import { FormDifference } from './FormDifference.tsx';
import { isOwn, ownSubject } from './ownSubjects.ts';
import { Suggestions } from './Suggestions.tsx';
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
  const [view, setView] = useState<View>(() => firstView(initial));
  const [subjects, setSubjects] = useState<readonly Compared[]>(initial);
  const [notice, setNotice] = useState('');
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);

  const latest = useRef(view);
  const own = useRef<OwnData | null>(null);
  const changed: OwnChanged = (data, added) => {
    own.current = data;
    const asked = latest.current;
    if (added.length > 0) {
      const wider = added.reduce((next, id) => withSubject(next, 'organisation', id), asked);
      return choose(capped(wider));
    }
    if (!asked.organisations.some(isOwn)) return;
    if (data === null) return choose(asked.organisations.filter(isOwn).reduce(without, asked));
    setNotice('');
    void load(asked);
  };

  const load = async (next: View): Promise<void> => {
    latest.current = next;
    setView(next);
    const brought = (id: string): Promise<Compared> => {
      const subject = ownSubject(own.current, id, ownMark[language]);
      return subject ? Promise.resolve(subject) : Promise.reject(new Error(id));
    };
    const known = new Map(subjects.map((one) => [one.id, one]));
    const answers = await Promise.allSettled([
      ...next.organisations.map(async (id) =>
        isOwn(id) ? brought(id) : (known.get(id) ?? (await loadOrganisation(root, id))),
      ),
      ...next.regions.map(async (code) => known.get(code) ?? (await loadRegion(root, code))),
    ]);
    if (latest.current !== next) return;
    const ids = [...next.organisations, ...next.regions];
    const missed = ids.filter((_, at) => answers[at]?.status === 'rejected');
    setSubjects(
      answers
        .flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
        .slice(0, mostSubjects),
    );
    const failed = missed.filter((id) => !isOwn(id));
    if (failed.length > 0)
      setNotice(
        `${failed.join(listComma[language])}${colon[language]}${compareWords.failed[language]}`,
      );
    else if (missed.length > 0 && !isVisitKept()) setNotice(ownGone[language]);
  };
  const choose = (next: View): void => {
    history.pushState(null, '', `${location.pathname}?${writeView(next)}`);
    setNotice('');
    void load(next);
  };
  const openCatalogue = async (): Promise<Catalogue> => {
    if (catalogue) return catalogue;
    const loaded = await fetchJson<Catalogue>(`${root}api/v1/index.json`);
    setCatalogue(loaded);
    return loaded;
  };

  useEffect(() => {
    const follow = (): void => {
      if (location.search === '') return void load(firstView(initial));
      const { view: asked, notices } = readView(location.search.slice(1));
      setNotice(notices.length > 0 ? compareWords.ignored[language] : '');
      void load(capped(asked));
    };
    if (location.search !== '') follow();
    void openCatalogue();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const years = yearsOf(subjects, view.years);
  const kept = view.panel === null ? subjects : inEveryYear(subjects, years);
  const grids = useMemo(
    () => view.measures.map((id) => gridOf(measureOf(id), kept, years, view.denominator)),
    [view, subjects],
  );
  return (
    <div class="compare">
      <ul class="chips">
        {subjects.map((subject) => (
          <li key={subject.id} class="chip">
            {subject.name}{' '}
            <button
              type="button"
              aria-label={`${compareWords.remove[language]} ${subject.name}`}
              onClick={() => choose(without(view, subject.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddSubject
        language={language}
        catalogue={catalogue}
        open={openCatalogue}
        full={subjects.length >= mostSubjects}
        add={(kind, id) => choose(withSubject(view, kind, id))}
      />
      {catalogue && subjects[0] && (
        <Suggestions
          language={language}
          catalogue={catalogue}
          like={subjects.find((one) => one.kind === 'organisation')?.id ?? ''}
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
      {notice && <p role="status">{notice}</p>}
      {subjects.length === 0 ? (
        <p>{compareWords.empty[language]}</p>
      ) : kept.length === 0 ? (
        <p role="status">{seriesWords.noPanel[language]}</p>
      ) : (
        <>
          {view.panel !== null && <p class="soft small">{panelText(language, kept.length)}</p>}

          <Results {...{ view, subjects: kept, grids, language, pages }} />
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
      <OwnPanel {...{ language, root, changed }} />
      <p class="source-line">
        {compareWords.source[language]} · {compareWords.noneMeaning[language]}
        {subjects.some((one) => one.own) && ` · ${ownContained[language]}`}
        {subjects.some((one) => one.kind === 'region') && ` · ${compareWords.regionNote[language]}`}
      </p>
    </div>
  );
}

function Results(props: {
  readonly view: View;
  readonly subjects: readonly Compared[];
  readonly grids: readonly Grid[];
  readonly language: Language;
  readonly pages: string;
}) {
  const { view, subjects, grids, language, pages } = props;
  if (view.tab === 'pivot') return <FormDifference subjects={subjects} language={language} />;
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
