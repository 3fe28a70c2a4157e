import { openIndex, type IndexEntry } from '../../client/siteIndex.ts';
import type { Found, SearchKind } from '../../identity/search.ts';
import type { Language } from '../../text/language.ts';
import { searchWords } from '../../text/search.ts';
import { kindWords, searchPageWords as words } from '../../text/searchPage.ts';
import { hitLine } from './hitLine.ts';

const mostShown = 200;

/** The page of results: everything that the query in the address may mean, kind by kind. */
class SearchResults extends HTMLElement {
  connectedCallback(): void {
    const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
    const box = document.querySelector<HTMLInputElement>('main [data-testid=search]');
    if (box && box.value === '') box.value = query;
    this.replaceChildren();
    if (query !== '') void this.show(query);
  }

  private async show(query: string): Promise<void> {
    const language: Language = this.dataset['language'] === 'en' ? 'en' : 'zh';
    const heading = document.createElement('h2');
    heading.textContent = `${words.resultsFor[language]}${language === 'zh' ? '：' : ' '}${query}`;
    try {
      const index = await openIndex(this.dataset['folder'] ?? '', []);
      const found = await index.find(query, mostShown);
      const near = found.length > 0 && index.isNear(found) ? [note(words.near[language])] : [];
      const lists =
        found.length > 0 ? this.lists(found, language) : [note(searchWords.none[language])];
      this.replaceChildren(heading, ...near, ...lists);
    } catch {
      this.replaceChildren(heading, note(searchWords.failed[language]));
    }
  }

  private lists(found: readonly Found<IndexEntry>[], language: Language): HTMLElement[] {
    const root = (this.dataset['root'] ?? '/').replace(/\/$/u, '');
    return (Object.keys(kindWords) as SearchKind[]).flatMap((kind) => {
      const hits = found.filter(({ entry }) => entry.kind === kind);
      if (hits.length === 0) return [];
      const heading = document.createElement('h3');
      heading.textContent = `${kindWords[kind][language]} `;
      const count = document.createElement('small');
      count.textContent = String(hits.length);
      heading.append(count);
      const list = document.createElement('ul');
      list.className = 'search-results';
      list.append(...hits.map((hit) => lineOf(hit, root, language)));
      return [heading, list];
    });
  }
}

function lineOf(hit: Found<IndexEntry>, root: string, language: Language): HTMLElement {
  const { name, note: small, path } = hitLine(language, hit);
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `${root}${path}`;
  anchor.textContent = name;
  const context = document.createElement('small');
  context.textContent = small;
  item.append(anchor, ' ', context);
  return item;
}

function note(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

customElements.define('search-results', SearchResults);
