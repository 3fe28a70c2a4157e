// A page whose own script does not come never sits there with dead controls: 15 seconds without
// anything arriving, or a script that failed, and the sentence in the page is shown.
{
  const patience = 15_000;
  let last = performance.now();
  const isDead = () => document.querySelector('astro-island[ssr]') !== null;
  const show = (on) => {
    for (const place of document.querySelectorAll('[data-not-alive]')) {
      place.hidden = !on;
      if (on) place.setAttribute('role', 'alert');
    }
  };
  const reload = ({ target }) => {
    if (target instanceof Element && target.closest('[data-reload]')) location.reload();
  };
  addEventListener('click', reload);
  addEventListener('astro:hydration-error', () => show(true));
  addEventListener('astro:hydrate', () => show(isDead()), true);
  if (typeof PerformanceObserver === 'function')
    new PerformanceObserver(() => (last = performance.now())).observe({ type: 'resource' });
  addEventListener('DOMContentLoaded', () => {
    const timer = setInterval(() => {
      if (!isDead()) {
        show(false);
        clearInterval(timer);
      } else if (performance.now() - last > patience) show(true);
    }, 500);
  });
}
