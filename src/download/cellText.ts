/** Parts of a cell that are not its content. */
const besides = 'sup, .visually-hidden, .collapse, [aria-hidden="true"]';
/** Parts that do not run into the text before them. */
const apart = 'small, br, div, li, .official, .look';

/** What is read in the cell, on one line. */
export function textIn(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(besides)) part.remove();
  for (const part of copy.querySelectorAll('a[aria-label], span[aria-label]'))
    part.textContent = part.getAttribute('aria-label');
  for (const part of copy.querySelectorAll(apart)) part.before(' ');
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
