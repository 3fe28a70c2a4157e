import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';

/** A button under a table; the menu takes its place when it is pressed. */
class TableTools extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'take-away';
    button.dataset['testid'] = 'take-table';
    button.textContent = downloadWords[language()].takeTable;
    button.addEventListener('click', () => void this.open(button));
    this.classList.add('no-print');
    this.append(button);
  }

  private async open(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    try {
      const { openTableMenu } = await import('./tableMenu.tsx');
      openTableMenu(this, language());
    } catch {
      button.disabled = false;
      button.textContent = downloadWords[language()].notLoaded;
    }
  }
}

function language(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'zh';
}

customElements.define('table-tools', TableTools);

/**
 * Tables of the page itself: interactive parts bring their own menu, tables without headings are
 * lists of links. A chart and its table have one menu.
 */
const places = new Set(
  [...document.querySelectorAll('main table:is([data-table], :has(> thead))')]
    .filter((table) => !table.closest('astro-island'))
    .map((table) => table.closest('figure') ?? table.closest('.scroll') ?? table),
);
for (const place of places) {
  const tools = document.createElement('table-tools');
  if (place.tagName === 'FIGURE') place.append(tools);
  else place.after(tools);
}
