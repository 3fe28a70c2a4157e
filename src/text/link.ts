import type { Language } from './language.ts';

/** Folder the site is served from, ends with `/`. */
function base(): string {
  const root = import.meta.env?.BASE_URL ?? '/';
  return root.endsWith('/') ? root : `${root}/`;
}

/** Address of a page of the site in a language: `link('en', '/about/')` → `/en/about/`. */
export function link(language: Language, path: string): string {
  return `${base()}${language === 'zh' ? '' : `${language}/`}${path.replace(/^\//u, '')}`;
}

/** Address of a published file, the same in every language: `file('/data/reports.csv')`. */
export function file(path: string): string {
  return `${base()}${path.replace(/^\//u, '')}`;
}

/** Address of an organ's profile. */
export function organisationLink(language: Language, id: string): string {
  return link(language, `/agency/${id}/`);
}

/** Address of a report's form, of one of its cells (`requests/concluded/total`) if given. */
export function reportLink(language: Language, id: string, year: number, cell?: string): string {
  return `${link(language, `/agency/${id}/${year}/`)}${cell ? `#${cell}` : ''}`;
}
