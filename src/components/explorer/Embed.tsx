import type { DrawnPicture } from '../../charts/chartKey.ts';
import { captionFor } from '../../query/caption.ts';
import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { writeView } from '../../view/address.ts';
import { Standing } from '../loop/Standing.tsx';
import { Failure } from '../loop/Failure.tsx';
import { isAwaited, useCode } from '../loop/useCode.ts';
import { Empty } from './Empty.tsx';
import { namesOf } from './names.ts';
import { loadPivot, type Pivot } from './pivotCode.ts';
import { Result, subtitleOf } from './Result.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { Shown, Start } from './shown.ts';
import { nothingBrought } from '../../own/ownData.ts';
import { useExplorer, type Explorer } from './useExplorer.ts';

interface Props {
  readonly language: Language;
  readonly pages: string;
  readonly version: string;
  readonly start: Start;
  readonly picture: DrawnPicture;
  /** Says that this is no government site. */
  readonly unofficial: string;
}

/** One view of the explorer for another site's page: title, picture, table, source, the way back. */
export function Embed(props: Props) {
  const { language, version, start } = props;
  const explorer = useExplorer(start, version, nothingBrought);
  const { asked, answer, standing, again } = explorer;
  const pivot = useCode(asked.tab === 'pivot', loadPivot);
  return (
    <div class="explorer-embed">
      {(standing.kind === 'failed' || standing.kind === 'waiting') && (
        <StatusLine {...{ language, standing }} retry={again} started={false} />
      )}
      <Standing
        language={language}
        waiting={standing.kind === 'waiting' || (asked.tab === 'pivot' && isAwaited(pivot))}
      >
        {pivot.failure !== null && (
          <Failure {...{ language }} failure={pivot.failure} retry={pivot.retry} code />
        )}
        {answer && (asked.tab !== 'pivot' || pivot.code) && (
          <Shows {...props} {...{ explorer }} shown={answer} pivot={pivot.code} />
        )}
      </Standing>
    </div>
  );
}

function Shows(props: Props & { explorer: Explorer; shown: Shown; pivot: Pivot | null }) {
  const { language, pages, picture, unofficial, explorer, shown, pivot } = props;
  const { facets, choose: change } = explorer;
  const caption = captionFor(shown.view, language, namesOf(facets), shown.rows[0]?.panel ?? null);
  const whole = `${pages}explore/?${writeView(shown.view, true)}`;
  return (
    <>
      <h1>{caption.title}</h1>
      <p class="soft small">{subtitleOf(shown.rows, caption.subtitle, language)}</p>
      {shown.rows.length === 0 ? (
        <Empty {...{ language, view: shown.view, change }} coverage={shown.coverage} />
      ) : (
        <Result
          {...{ language, shown, picture, change, pages, pivot }}
          pick={() => open(whole, '_blank', 'noopener')}
        />
      )}
      <p class="source-line">
        {words.source[language]} {shown.version} · {unofficial} ·{' '}
        <a href={whole} target="_blank" rel="noopener">
          {words.whole[language]}
        </a>
      </p>
    </>
  );
}
