import { useEffect, useState } from 'preact/hooks';
import type { DrawnPicture } from '../../charts/chartKey.ts';
import { captionFor } from '../../query/caption.ts';
import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { writeView } from '../../view/address.ts';
import { Empty } from './Empty.tsx';
import { namesOf } from './names.ts';
import { Result, subtitleOf } from './Result.tsx';
import { StatusLine } from './StatusLine.tsx';
import { loadPivot, useLoaded } from './useLoaded.ts';
import { nothingBrought } from '../../own/ownData.ts';
import { useExplorer, type Start } from './useExplorer.ts';

/** One view of the explorer for another site's page: title, picture, table, source, the way back. */
export function Embed(props: {
  readonly language: Language;
  readonly root: string;
  readonly pages: string;
  readonly version: string;
  readonly start: Start;
  readonly picture: DrawnPicture;
  /** Says that this is no government site. */
  readonly unofficial: string;
}) {
  const { language, root, pages, version, start, picture, unofficial } = props;
  const { view, shown, facets, status, change, retry } = useExplorer(root, start, nothingBrought);
  const pivot = useLoaded(view.tab === 'pivot', loadPivot);
  const caption = captionFor(shown.view, language, namesOf(facets), shown.rows[0]?.panel ?? null);
  const [query, setQuery] = useState('');
  useEffect(() => setQuery(writeView(shown.view, true)), [shown.view]);
  const whole = `${pages}explore/${query === '' ? '' : `?${query}`}`;
  return (
    <div class="explorer-embed">
      <h1>{caption.title}</h1>
      <p class="soft small">{subtitleOf(shown.rows, caption.subtitle, language)}</p>
      {status.kind !== 'idle' && <StatusLine {...{ language, status, retry }} />}
      {shown.rows.length === 0 ? (
        <Empty {...{ language, view: shown.view, change }} coverage={shown.coverage} />
      ) : (
        <Result
          {...{ language, shown, picture, view, change, pages, pivot }}
          pick={() => open(whole, '_blank', 'noopener')}
        />
      )}
      <p class="source-line">
        {words.source[language]} {version} · {unofficial} ·{' '}
        <a href={whole} target="_blank" rel="noopener">
          {words.whole[language]}
        </a>
      </p>
    </div>
  );
}
