import type { Metadata } from '../../core/document/document.ts';
import { isoDate } from '../date.ts';
import { attribute, isElement, type HtmlElement, type HtmlParent } from './tree.ts';

/** Names under which page systems keep what we look for, best first, in lower case. */
const titles = ['articletitle', 'og:title', 'dc.title', 'title'];
const dates = [
  ...['pubdate', 'publishdate', 'publish_date', 'publishtime', 'article:published_time'],
  ...['og:release_date', 'datepublished', 'dc.date', 'dcterms.issued', 'dc.date.issued'],
];
const publishers = ['contentsource', 'publisher', 'dc.publisher', 'sitename', 'og:site_name'];

/** Where a page stands: code of its site (first six digits: its division) and its column. */
export interface SiteFacts {
  readonly siteCode: string | null;
  readonly column: string | null;
}

/** What a page says about its site (`SiteIDCode`, `ColumnName`). */
export function siteFactsOf(document: HtmlParent): SiteFacts {
  const named = namedIn(document);
  const code = named.get('siteidcode') ?? '';
  return {
    siteCode: /^(?:\d{10}|bm\d{8})$/u.test(code) ? code : null,
    column: named.get('columnname') ?? null,
  };
}

function namedIn(document: HtmlParent): Map<string, string> {
  const named = new Map<string, string>();
  collect(document, named, 0);
  return named;
}

/** What a page says about itself in `<title>` and `<meta>`. */
export function metadataOf(document: HtmlParent): Metadata {
  const named = namedIn(document);
  return {
    title: first(titles, named),
    publishedOn: isoDate(first(dates, named)),
    publisher: first(publishers, named),
  };
}

function collect(parent: HtmlParent, named: Map<string, string>, depth: number): void {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    if (node.tagName === 'meta') note(named, nameOf(node), attribute(node, 'content'));
    else if (node.tagName === 'title') note(named, 'title', textIn(node));
    else if (depth < 3) collect(node, named, depth + 1);
  }
}

function nameOf(meta: HtmlElement): string {
  for (const key of ['name', 'property', 'itemprop']) {
    const value = attribute(meta, key);
    if (value !== null) return value.trim().toLowerCase();
  }
  return '';
}

/** The first mention counts. */
function note(named: Map<string, string>, name: string, value: string | null): void {
  const text = value?.trim() ?? '';
  if (text !== '' && !named.has(name)) named.set(name, text);
}

function first(names: readonly string[], named: ReadonlyMap<string, string>): string | null {
  for (const name of names) {
    const value = named.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

function textIn(element: HtmlElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
