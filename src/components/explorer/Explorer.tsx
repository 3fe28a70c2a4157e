import { useEffect, useState } from 'preact/hooks';
import type { DrawnPicture } from '../../charts/chartKey.ts';
import { captionFor } from '../../query/caption.ts';
import { groupingOf, keysOf } from '../../query/grouping.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { exploreWords as words, tabNames } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { ownMark } from '../../text/ownMark.ts';
import { tabs, type View } from '../../view/view.ts';
import type { OwnData } from '../../own/ownData.ts';
import { OwnPanel } from '../own/OwnPanel.tsx';
import { withOwn } from './caption.ts';
import { Actions } from './Actions.tsx';
import { Chips } from './Chips.tsx';
import { Empty } from './Empty.tsx';
import { Facets } from './Facets.tsx';
import { facetValues, namesOf } from './names.ts';
import { Notices } from './Notices.tsx';
import { Pickers } from './Pickers.tsx';
import { Result, subtitleOf } from './Result.tsx';
import { StatusLine } from './StatusLine.tsx';
import { loadPivot, useLoaded } from './useLoaded.ts';
import { useExplorer, type Start } from './useExplorer.ts';

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
  const brought = { data: own, mark: ownMark[language] };
  const explorer = useExplorer(root, start, brought);
  const { view, shown, change, status } = explorer;
  const [behind, setBehind] = useState<FigureRow | null>(null);
  const [panel, setPanel] = useState(false);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const pivot = useLoaded(view.tab === 'pivot', loadPivot);
  const drill = useLoaded(behind !== null, () => import('./DrillDialog.tsx'));
  const names = namesOf(explorer.facets);
  const organs = shown.rows[0]?.panel ?? null;
  const caption = withOwn(captionFor(shown.view, language, names, organs), shown, language);
  const page = { language, pages, version, shown, caption, pivot };
  return (
    <fieldset class="explorer" disabled={!live} data-panel={panel ? 'open' : 'closed'}>
      <Notices {...{ language, version, view }} notices={explorer.notices} />
      <Facets
        {...{ language, view, change }}
        facets={explorer.facets}
        close={() => setPanel(false)}
      />
      <div class="explorer-main">
        <Pickers
          {...{ language, view, change }}
          organs={facetValues(explorer.facets, 'organisation')}
          openFacets={() => setPanel(true)}
        />
        <Chips {...{ language, view, change, names }} />
        <StatusLine {...{ language, status }} retry={explorer.retry} />
        <Tabs {...{ language, view, change }} />
        <section class="explorer-result" aria-busy={status.kind === 'running'}>
          <header>
            <h2 data-testid="result-title">{caption.title}</h2>
            <p class="soft small">{subtitleOf(shown.rows, caption.subtitle, language)}</p>
          </header>
          {shown.rows.length === 0 ? (
            <Empty {...{ language, view: shown.view, change }} coverage={shown.coverage} />
          ) : (
            <Result
              {...{ language, shown, picture, view, change, pages, pivot }}
              pick={setBehind}
            />
          )}
          <p class="source-line">
            {words.source[language]} {version}
            {shown.rows.some((row) => row.n !== null) && ` · ${words.smallNote[language]}`}
          </p>
        </section>
        <Actions {...page} view={view} span={spanOf(start)} />
        <OwnPanel {...{ language, root }} changed={setOwn} />
      </div>
      {drill && (
        <drill.DrillDialog
          {...{ language, pages, behind }}
          view={shown.view}
          own={brought.data}
          run={explorer.run}
          close={() => setBehind(null)}
        />
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

/** Groupings of a view in the order of its columns. */
export function columnsOf(view: View) {
  const grouping = groupingOf(view);
  return [...new Set([...grouping.rows, ...grouping.columns, ...keysOf(grouping)])];
}
