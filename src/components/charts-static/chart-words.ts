/*
 * Pictures drawn at build time come alive: pointing at a mark, or touching it, shows its figure.
 * The table below each picture has the same figures for those who do not point.
 */

const bubble = document.createElement('p');
bubble.className = 'chart-words';
bubble.setAttribute('aria-hidden', 'true');
bubble.hidden = true;
document.body.append(bubble);

/** Marks that lie over each other speak together. */
function show(mark: Element, all: readonly Element[]): void {
  const box = mark.getBoundingClientRect();
  bubble.textContent = all.map((one) => one.getAttribute('data-words')).join('\n');
  bubble.hidden = false;
  const { width, height } = bubble.getBoundingClientRect();
  const middle = box.left + box.width / 2 - width / 2;
  const left = Math.max(4, Math.min(middle, document.documentElement.clientWidth - width - 4));
  const above = box.top - height - 8;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${above < 4 ? box.bottom + 8 : above}px`;
}

function follow({ target, clientX, clientY }: PointerEvent): void {
  if (!(target instanceof SVGElement)) {
    bubble.hidden = true;
    return;
  }
  const marks = document
    .elementsFromPoint(clientX, clientY)
    .filter((element) => element.hasAttribute('data-words'));
  const [mark] = marks;
  if (mark) show(mark, marks);
  else bubble.hidden = true;
}

document.addEventListener('pointermove', follow);
document.addEventListener('pointerdown', follow);
document.addEventListener('scroll', () => (bubble.hidden = true), { passive: true });
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') bubble.hidden = true;
});
export {};
