import type { Language } from '../../text/language.ts';
import { exploreWords as words } from '../../text/explore.ts';
import { ownWords } from '../../text/own.ts';

/** Way to a report's cell: the page of its form, or the row of the visitor's own file. */
export function ReportLink(props: {
  readonly language: Language;
  readonly page: string;
  readonly cell: string | null;
  readonly own: boolean;
  readonly line: number | undefined;
}) {
  const { language, page, cell, own, line } = props;
  if (own)
    return (
      <span class="soft">
        {ownWords.row[language]} {line ?? '—'}
      </span>
    );
  return <a href={cell === null ? page : `${page}#${cell}`}>{words.toCell[language]}</a>;
}
