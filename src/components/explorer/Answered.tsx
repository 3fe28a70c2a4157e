import type { DrawnPicture } from '../../charts/chartKey.ts';
import { captionFor } from '../../query/caption.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import type { View } from '../../view/view.ts';
import { Actions } from './Actions.tsx';
import { withOwn } from './caption.ts';
import { Empty } from './Empty.tsx';
import type { Pivot } from './pivotCode.ts';
import { Result, subtitleOf } from './Result.tsx';
import type { Shown } from './shown.ts';

/** An answer with its title, chart, table and what takes it away: all of it made from the answer. */
export function Answered(props: {
  readonly language: Language;
  readonly pages: string;
  readonly shown: Shown;
  readonly picture: DrawnPicture;
  readonly names: Readonly<Record<string, string>>;
  readonly pivot: Pivot | null;
  /** Years of the dataset. */
  readonly span: View['years'];
  readonly change: (view: View) => void;
  readonly pick: (row: FigureRow) => void;
}) {
  const { language, pages, shown, picture, names, pivot, span, change, pick } = props;
  const { version, rows } = shown;
  const caption = withOwn(
    captionFor(shown.view, language, names, rows[0]?.panel ?? null),
    shown,
    language,
  );
  return (
    <>
      <header>
        <h2 data-testid="result-title">{caption.title}</h2>
        <p class="soft small">{subtitleOf(rows, caption.subtitle, language)}</p>
      </header>
      {rows.length === 0 ? (
        <Empty {...{ language, view: shown.view, change }} coverage={shown.coverage} />
      ) : (
        <Result {...{ language, shown, picture, change, pages, pivot, pick }} />
      )}
      <p class="source-line">
        {words.source[language]} {version}
        {rows.some((row) => row.n !== null) && ` · ${words.smallNote[language]}`}
      </p>
      <Actions {...{ language, pages, shown, caption, pivot, span }} />
    </>
  );
}
