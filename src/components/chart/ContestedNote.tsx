import { contestedMark } from '../../text/contested.ts';

/** The mark of a contested figure with its note; nothing for any other figure. */
export function ContestedNote({ note, href }: { readonly note: string; readonly href?: string }) {
  if (note === '') return null;
  const mark = <abbr title={note}>{contestedMark}</abbr>;
  return (
    <span class="contested" data-contested="true">
      {href === undefined ? mark : <a href={href}>{mark}</a>}
      <small>{note}</small>
    </span>
  );
}
