/** Buttons for type size and theme: remembered on this device, in the address only when asked for. */
class DisplayTools extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-tool]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.toggle(button));
      button.setAttribute('aria-pressed', String(isOn(button)));
    }
  }

  private toggle(button: HTMLButtonElement): void {
    const on = !isOn(button);
    if (button.dataset['tool'] === 'ui') setLarge(on);
    else setTheme(on ? 'dark' : 'light');
    button.setAttribute('aria-pressed', String(on));
  }
}

const root = document.documentElement;

function isOn(button: HTMLButtonElement): boolean {
  if (button.dataset['tool'] === 'ui') return root.dataset['ui'] === 'large';
  const theme = root.dataset['theme'];
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function setLarge(on: boolean): void {
  if (on) root.dataset['ui'] = 'large';
  else delete root.dataset['ui'];
  remember('ui', on ? 'large' : 'normal');
  const url = new URL(location.href);
  if (url.searchParams.has('ui')) {
    url.searchParams.delete('ui');
    history.replaceState(history.state, '', url);
  }
}

function setTheme(theme: 'dark' | 'light'): void {
  root.dataset['theme'] = theme;
  remember('theme', theme);
}

/** Storage may be forbidden; the choice then lasts for this page. */
function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    return;
  }
}

customElements.define('display-tools', DisplayTools);
