import Combobox from '@github/combobox-nav';
import { loadCode, loadJson } from '../../client/load.ts';
import type { SearchEntry } from '../../identity/search.ts';

/** An entry as the box shows it. */
interface ShownEntry extends SearchEntry {
  /** Names of the region and its ancestors. */
  readonly region: string;
}

/** Finds the best entries for what was typed, at most so many. */
type Find = (query: string, limit: number) => readonly ShownEntry[];

/** The search box of every page: a combobox over the index made at build time. */
class SiteSearch extends HTMLElement {
  private find: Promise<Find> | undefined;
  private combobox: Combobox | undefined;
  private latest = 0;

  connectedCallback(): void {
    const { input, list } = this;
    this.combobox = new Combobox(input, list, {
      tabInsertsSuggestions: false,
      firstOptionSelectionMode: 'active',
    });
    input.setAttribute('role', 'combobox');
    input.addEventListener('focus', () => void this.load().catch(() => (this.find = undefined)));
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
      const href = (event.target as HTMLElement).dataset['href'];
      if (href) location.assign(href);
    });
    void this.showTyped();
  }

  disconnectedCallback(): void {
    this.combobox?.destroy();
  }

  /** The form leads to `/agencies/?q=…` where scripts were slow: show what was asked. */
  private async showTyped(): Promise<void> {
    const asked = new URLSearchParams(location.search).get('q');
    if (!asked || this.closest('header')) return;
    this.input.value = asked;
    await this.show();
  }

  private get input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  private get list(): HTMLElement {
    return this.querySelector('[role=listbox]') as HTMLElement;
  }

  /** The index and what searches it come when the box is first used. */
  private load(): Promise<Find> {
    this.find ??= this.fetchIndex();
    return this.find;
  }

  private async fetchIndex(): Promise<Find> {
    const [entries, { searchIndexOf, searchOrgans }] = await Promise.all([
      loadJson<ShownEntry[]>(this.dataset['index'] ?? ''),
      loadCode(() => import('../../identity/search.ts')),
    ]);
    const index = searchIndexOf(entries);
    return (query, limit) => searchOrgans(index, query, limit);
  }

  private async show(): Promise<void> {
    const turn = ++this.latest;
    const query = this.input.value.trim();
    if (query === '') return this.close();
    this.say(this.dataset['loading'] ?? '');
    try {
      const find = await this.load();
      if (turn === this.latest) this.draw(find(query, 12));
    } catch {
      this.find = undefined;
      this.say(this.dataset['failed'] ?? '');
    }
  }

  private draw(found: readonly ShownEntry[]): void {
    const { list } = this;
    list.replaceChildren(...found.map((entry, at) => this.option(entry, at)));
    list.hidden = found.length === 0;
    this.combobox?.stop();
    if (found.length > 0) this.combobox?.start();
    this.say(
      found.length > 0
        ? `${found.length} ${this.dataset['results'] ?? ''}`
        : (this.dataset['none'] ?? ''),
    );
  }

  private option(entry: ShownEntry, at: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.dataset['href'] = `${this.dataset['agency'] ?? ''}${entry.id}/`;
    option.append(entry.name);
    const region = document.createElement('small');
    region.textContent = entry.region;
    option.append(region);
    return option;
  }

  private close(): void {
    this.latest++;
    this.combobox?.stop();
    this.list.hidden = true;
    this.list.replaceChildren();
    this.say('');
  }

  private say(text: string): void {
    const status = this.querySelector('[role=status]') as HTMLElement;
    status.textContent = text;
    status.className = this.list.hidden && text !== '' ? 'status' : 'visually-hidden';
  }
}

customElements.define('site-search', SiteSearch);
