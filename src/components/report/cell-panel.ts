import { textIn } from '../../download/cellText.ts';
import { messageLink } from '../../text/message.ts';

/** Shows the address, the printed text and the place of the cell that was chosen or linked to. */
class CellPanel extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', () => this.showTarget());
    document.addEventListener('click', (event) => this.choose(event));
    this.field('close').addEventListener('click', () => this.close());
    this.field('copy').addEventListener('click', () => void this.copy());
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    this.showTarget();
  }

  private field(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }

  private choose(event: Event): void {
    const target = event.target as Element;
    if (target.closest('a')) return;
    const cell = target.closest<HTMLElement>('.form-table td[id]');
    if (!cell) return;
    history.replaceState(history.state, '', `#${cell.id}`);
    this.show(cell);
  }

  private showTarget(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    const cell = id === '' ? null : document.getElementById(id);
    if (cell?.matches('.form-table td')) this.show(cell);
    else this.close();
  }

  private show(cell: HTMLElement): void {
    document.querySelector('.form-table td.current')?.classList.remove('current');
    cell.classList.add('current');
    const { title = '', contact = '', subject = '', text = '' } = this.dataset;
    this.field('name').textContent = phraseOf(cell.id);
    this.dataset['cell'] = cell.id;
    this.field('where').textContent = [
      cell.id,
      `${this.dataset['rawLabel']}: ${cell.dataset['raw'] ?? textIn(cell)}`,
      cell.dataset['place'] ? `${this.dataset['placeLabel']}: ${cell.dataset['place']}` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
    const address = addressOf(cell);
    this.field('error').setAttribute(
      'href',
      messageLink(`${subject}: ${title}`, `${text}\n${address}\n\n`, contact),
    );
    this.hidden = false;
  }

  private close(): void {
    document.querySelector('.form-table td.current')?.classList.remove('current');
    this.hidden = true;
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(addressOf({ id: this.dataset['cell'] ?? '' }));
  }
}

/** The cell in words, as the list of places names it. */
function phraseOf(id: string): string {
  const row = document.querySelector(`[data-places] a[href="#${id}"]`)?.closest('tr');
  return row?.cells[1]?.textContent ?? id;
}

function addressOf(cell: { readonly id: string }): string {
  return `${location.origin}${location.pathname}#${cell.id}`;
}

customElements.define('cell-panel', CellPanel);
