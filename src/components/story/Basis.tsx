import type { Sums } from '../../measure/sums.ts';
import { reportName } from './subject.ts';
import type { Language } from '../../text/language.ts';
import { storyWords } from '../../text/story.ts';
import { scopes } from '../../text/terms.ts';
import { inBrackets } from '../../text/marks.ts';

/** On which reports the figures rest, and which were left out; each leads to its form. */
export function Basis(props: {
  sums: Sums;
  names: Readonly<Record<string, string>>;
  language: Language;
  pages: string;
}) {
  const { sums, names, language, pages } = props;
  return (
    <div class="source-line">
      <p>
        {storyWords.basis[language]} {sums.year} · {scopes[sums.scope][language]} ·{' '}
        {sums.reports.length} {storyWords.reports[language]}
      </p>
      <Reports ids={sums.reports} names={names} pages={pages} language={language} />
      {sums.covered.length > 0 && (
        <>
          <p>{storyWords.covered[language]}</p>
          <Reports ids={sums.covered} names={names} pages={pages} language={language} />
        </>
      )}
      {sums.contested.length > 0 && (
        <>
          <p>{storyWords[isIn(sums) ? 'contestedIn' : 'contested'][language]}</p>
          <Reports ids={sums.contested} names={names} pages={pages} language={language} />
        </>
      )}
      {sums.leftOut.length > 0 && (
        <>
          <p>{storyWords.leftOut[language]}</p>
          <Reports ids={sums.leftOut} names={names} pages={pages} language={language} />
        </>
      )}
    </div>
  );
}

function isIn({ contested, reports }: Sums): boolean {
  return contested.every((id) => reports.includes(id));
}

const most = 40;

function Reports(props: {
  ids: readonly string[];
  names: Readonly<Record<string, string>>;
  pages: string;
  language: Language;
}) {
  const { ids, names, pages, language } = props;
  return (
    <ul class="row-links">
      {ids.slice(0, most).map((id) => (
        <li key={id}>
          <a href={`${pages}agency/${pathOf(id)}`}>{reportName(names, id)}</a>
        </li>
      ))}
      {ids.length > most && <li>…{inBrackets(language, ids.length)}</li>}
    </ul>
  );
}

/** `<organ>-<year>` → `<organ>/<year>/`; versions after the first share the page of the latest. */
function pathOf(id: string): string {
  return id.replace(/-(\d{4})(?:-v\d+)?$/u, '/$1/');
}
