import Combobox from '@github/combobox-nav';
import { openIndex, type IndexEntry, type SiteIndex } from '../../client/siteIndex.ts';
import type { Found } from '../../identity/search.ts';
import type { Language } from '../../text/language.ts';
import { loadWords } from '../../text/load.ts';
import { searchWords as words } from '../../text/search.ts';
import { hitLine } from './hitLine.ts';

/** What was chosen in a box with `data-choose`. */
export type Choice = CustomEvent<{ readonly kind: string; readonly id: string }>;

const mostShown = 12;

/** A search box: a combobox over the index made at build time. */
class SiteSearch extends HTMLElement {
  private index: Promise<SiteIndex> | undefined;
  private combobox: Combobox | undefined;
  private found: readonly Found<IndexEntry>[] = [];
  private latest = 0;
  private isOpen = false;

  connectedCallback(): void {
    const { input, list } = this;
    this.combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
    input.setAttribute('role', 'combobox');
    input.addEventListener('focus', () => void this.load().catch(() => undefined));
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) void this.show();
    });
    input.addEventListener('compositionend', () => void this.show());
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.close();
    });
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('combobox-commit', (event) => {
      const at = [...list.children].indexOf(event.target as Element);
      const hit = this.found[at];
      if (hit) this.take(hit);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => void this.submit(event));
    if (document.activeElement === input) void this.show();
  }

  disconnectedCallback(): void {
    this.combobox?.destroy();
  }

  private get language(): Language {
    return this.dataset['language'] === 'en' ? 'en' : 'zh';
  }

  private get input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  private get list(): HTMLElement {
    return this.querySelector('[role=listbox]') as HTMLElement;
  }

  /** The index and what searches it come when the box is first used. */
  private load(): Promise<SiteIndex> {
    const kinds = (this.dataset['kinds'] ?? '').split(' ').filter((kind) => kind !== '');
    this.index ??= openIndex(this.dataset['folder'] ?? '', kinds);
    this.index.then(
      () => (this.isOpen = true),
      () => (this.index = undefined),
    );
    return this.index;
  }

  private async show(): Promise<void> {
    const turn = ++this.latest;
    const query = this.input.value.trim();
    if (query === '') return this.close();
    if (!this.isOpen) this.say(loadWords.waiting[this.language]);
    try {
      const found = await (await this.load()).find(query, mostShown);
      if (turn === this.latest) this.draw(found);
    } catch {
      if (turn === this.latest) this.say(words.failed[this.language]);
    }
  }

  /** Enter without a chosen line: the one that is meant beyond doubt, else the list of all. */
  private async submit(event: Event): Promise<void> {
    const query = this.input.value.trim();
    const chooses = this.dataset['choose'] !== undefined;
    event.preventDefault();
    if (query === '') return;
    const turn = ++this.latest;
    const index = await this.load().catch(() => null);
    const found = (await index?.find(query, mostShown)) ?? null;
    if (turn !== this.latest) return;
    const meant = index?.meant(found ?? []) ?? null;
    if (meant) return this.take(meant);
    if (chooses) return found ? this.draw(found) : this.say(words.failed[this.language]);
    location.assign(`${this.dataset['root'] ?? '/'}search/?q=${encodeURIComponent(query)}`);
  }

  private take(hit: Found<IndexEntry>): void {
    if (this.dataset['choose'] === undefined) {
      const path = hitLine(this.language, hit).path.replace(/^\//u, '');
      location.assign(`${this.dataset['root'] ?? '/'}${path}`);
      return;
    }
    const { kind, id } = hit.entry;
    this.input.value = '';
    this.close();
    this.dispatchEvent(new CustomEvent('site-search-choose', { detail: { kind, id } }));
  }

  private draw(found: readonly Found<IndexEntry>[]): void {
    const { list, language } = this;
    this.found = found;
    list.replaceChildren(...found.map((hit, at) => this.option(hit, at)));
    list.hidden = found.length === 0;
    this.combobox?.stop();
    if (found.length > 0) this.combobox?.start();
    const count = found.length === 1 ? words.oneResult : words.results;
    this.say(
      found.length > 0
        ? `${found.length}${language === 'zh' ? ' ' : ''}${count[language]}`
        : words.none[language],
    );
  }

  private option(hit: Found<IndexEntry>, at: number): HTMLElement {
    const { name, note } = hitLine(this.language, hit);
    const option = document.createElement('li');
    option.id = `${this.list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.append(name);
    const small = document.createElement('small');
    small.textContent = note;
    option.append(small);
    return option;
  }

  private close(): void {
    this.latest++;
    this.combobox?.stop();
    this.list.hidden = true;
    this.list.replaceChildren();
    this.found = [];
    this.say('');
  }

  private say(text: string): void {
    const status = this.querySelector('[role=status]') as HTMLElement;
    status.textContent = text;
    status.className = this.list.hidden && text !== '' ? 'status' : 'visually-hidden';
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
