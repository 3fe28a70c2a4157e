// Runs before the first paint. An address that asks for something: what was built into the page is
// the start, which is not what was asked for, so it is taken out as it arrives and words stand in
// its place until the page is alive. And a page whose script never comes says so.
{
  const root = document.documentElement;
  const display = ['ui'];
  const asks = [...new URLSearchParams(location.search).keys()];
  if (asks.some((name) => !display.includes(name))) {
    root.dataset.asked = '';
    const empty = (place) => {
      const words = place.dataset.start;
      if (place.querySelector(':scope > .waiting') && place.childNodes.length === 1) return;
      if (words === '') {
        if (place.hasChildNodes()) place.replaceChildren();
        return;
      }
      const waiting = document.createElement('p');
      waiting.className = 'waiting';
      waiting.setAttribute('role', 'status');
      waiting.textContent = words;
      place.replaceChildren(waiting);
    };
    const emptyAll = () => {
      if ('asked' in root.dataset) document.querySelectorAll('[data-start]').forEach(empty);
      else watch.disconnect();
    };
    const watch = new MutationObserver(emptyAll);
    watch.observe(root, { childList: true, subtree: true });
    addEventListener('DOMContentLoaded', () => {
      emptyAll();
      watch.disconnect();
    });
  }
}
