import { declarationsIn, hiding, important, type StyleSheet } from './stylesheet.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** Elements whose content is not text on the page, or is struck out of it. */
const unread = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'math'],
  ...['audio', 'video', 'canvas', 'select', 'textarea', 'button', 'datalist', 'rt', 'rp'],
  ...['del', 's', 'strike'],
]);

/** Does a reader of the page see this element? What stands on it counts more than a style sheet. */
export function isVisible(element: HtmlElement, sheet: StyleSheet | null): boolean {
  if (unread.has(element.tagName)) return false;
  let shown = false;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return false;
    if (name !== 'style' || !mayHide(value)) continue;
    const own = declarationsIn(value);
    if (own.some(({ hides }) => hides)) return false;
    shown = own.length > 0;
  }
  return sheet === null || !sheet.hides(element, shown ? important : 0);
}

const properties = [...hiding.keys()];

function mayHide(style: string): boolean {
  const rules = style.toLowerCase();
  return properties.some((property) => rules.includes(property));
}

/** What a text field shows: forms printed as pages carry figures in read-only fields. */
export function shownValue(input: HtmlElement): string {
  const type = (attribute(input, 'type') ?? 'text').toLowerCase();
  return type === 'text' || type === 'number' ? (attribute(input, 'value') ?? '') : '';
}
