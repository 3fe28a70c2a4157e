/**
 * What makes a box work comes when it is first used. An Enter before that waits for it; where it
 * cannot be had, the form leads to the page of results.
 */
for (const box of document.querySelectorAll('site-search:not([data-choose])')) {
  box.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  box.addEventListener('submit', (event) => {
    if (customElements.get('site-search')) return;
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    load().then(
      () => form.requestSubmit(),
      () => form.submit(),
    );
  });
}

function load(): Promise<unknown> {
  return import('./site-search.ts');
}
