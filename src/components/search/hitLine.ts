import type { IndexEntry } from '../../client/siteIndex.ts';
import type { Found } from '../../identity/search.ts';
import type { Language } from '../../text/language.ts';
import { searchWords as words } from '../../text/search.ts';

/** A hit in words: its name with the year asked for, what stands small below, and where it leads. */
export interface HitLine {
  readonly name: string;
  readonly note: string;
  readonly path: string;
}

/** How a hit is shown; `asked` is the year in the query, or `null`. */
export function hitLine(language: Language, { entry, year }: Found<IndexEntry>): HitLine {
  const name = (language === 'en' ? entry.en : null) ?? entry.name;
  return {
    name: year === null ? name : `${name} ${year} ${words.report[language]}`,
    note: entry.context[language],
    path: year === null ? entry.path : `${entry.path}${year}/`,
  };
}
