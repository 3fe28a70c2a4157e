import { useState } from 'preact/hooks';
import type { DrawnPicture } from '../../charts/chartKey.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { exploreWords as words, tabNames } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { ownMark } from '../../text/ownMark.ts';
import { tabs, type View } from '../../view/view.ts';
import type { OwnData } from '../../own/ownData.ts';
import { Standing } from '../loop/Standing.tsx';
import { isAwaited, useCode } from '../loop/useCode.ts';
import { WithCode } from '../loop/WithCode.tsx';
import { OwnPanel } from '../own/OwnPanel.tsx';
import { Answered } from './Answered.tsx';
import { Chips } from './Chips.tsx';
import { Facets } from './Facets.tsx';
import { facetValues, namesOf } from './names.ts';
import { Notices } from './Notices.tsx';
import { Pickers } from './Pickers.tsx';
import { loadPivot } from './pivotCode.ts';
import type { Start } from './shown.ts';
import { StatusLine } from './StatusLine.tsx';
import { useExplorer } from './useExplorer.ts';

interface Props {
  readonly language: Language;
  /** Base path of the site, and of the pages in this language. */
  readonly root: string;
  readonly pages: string;
  readonly version: string;
  readonly start: Start;
  /** The chart of the start view, drawn at build time. */
  readonly picture: DrawnPicture;
}

/** Facets, pickers, chart, table, pivot: the only place that holds the view. Off until it is alive. */
export function Explorer({ language, root, pages, version, start, picture }: Props) {
  const [own, setOwn] = useState<OwnData | null>(null);
  const explorer = useExplorer(start, version, { data: own, mark: ownMark[language] });
  const { asked: view, answer, standing, choose: change, facets, counted } = explorer;
  const [behind, setBehind] = useState<FigureRow | null>(null);
  const [panel, setPanel] = useState(false);
  const pivot = useCode(view.tab === 'pivot', loadPivot);
  const drill = useCode(behind !== null, () => import('./DrillDialog.tsx'));
  const names = namesOf(facets);
  return (
    <fieldset class="explorer" disabled={!explorer.alive} data-panel={panel ? 'open' : 'closed'}>
      <Notices {...{ language, version, view }} notices={explorer.notices} />
      <Facets {...{ language, view, change, facets, counted }} close={() => setPanel(false)} />
      <div class="explorer-main">
        <Pickers
          {...{ language, view, change }}
          organs={facetValues(facets, 'organisation')}
          openFacets={() => setPanel(true)}
        />
        <Chips {...{ language, view, change, names }} />
        <StatusLine {...{ language, standing }} started={explorer.started} retry={explorer.again} />
        <Tabs {...{ language, view, change }} />
        {view.tab === 'pivot' && (
          <WithCode language={language} of={pivot}>
            {({ PivotBuilder }) => <PivotBuilder {...{ language, view, change }} />}
          </WithCode>
        )}
        <Standing
          language={language}
          class="explorer-result"
          waiting={standing.kind === 'waiting' || (view.tab === 'pivot' && isAwaited(pivot))}
        >
          {answer && (view.tab !== 'pivot' || pivot.code) && (
            <Answered
              {...{ language, pages, picture, change, names }}
              shown={answer}
              pivot={pivot.code}
              span={spanOf(start)}
              pick={setBehind}
            />
          )}
        </Standing>
        <OwnPanel {...{ language, root }} changed={setOwn} />
      </div>
      {answer && behind && (
        <WithCode language={language} of={drill}>
          {({ DrillDialog }) => (
            <DrillDialog
              {...{ language, pages, behind }}
              view={answer.view}
              own={answer.own}
              run={explorer.run}
              close={() => setBehind(null)}
            />
          )}
        </WithCode>
      )}
    </fieldset>
  );
}

function Tabs(props: { language: Language; view: View; change: (view: View) => void }) {
  const { language, view, change } = props;
  return (
    <div class="explorer-tabs no-print" role="group" aria-label={words.tabs[language]}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          data-testid={`tab-${tab}`}
          aria-pressed={view.tab === tab}
          onClick={() => change({ ...view, tab, sort: null })}
        >
          {tabNames[tab][language]}
        </button>
      ))}
    </div>
  );
}

/** First and last year of the dataset. */
function spanOf({ facets }: Start): View['years'] {
  const years = facetValues(facets, 'year').map(({ value }) => Number(value));
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
