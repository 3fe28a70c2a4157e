/**
 * Does the page stand under an address that asks for something, and is not alive yet? `asked.js`
 * says so before the first paint; until then nothing of the start may be seen.
 */
export function isAsked(): boolean {
  return typeof document !== 'undefined' && 'asked' in document.documentElement.dataset;
}

/** From here on the page itself keeps to its address. */
export function takeOver(): void {
  delete document.documentElement.dataset['asked'];
}

/** A new entry of the history; where the browser refuses one, the page goes on without. */
export function writeAddress(query: string): void {
  if (query === location.search) return;
  try {
    history.pushState(null, '', `${location.pathname}${query}`);
  } catch {
    return;
  }
}
