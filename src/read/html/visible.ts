import { declarationsIn, hiding, important, type StyleSheet } from './stylesheet.ts';
import { attribute, isElement, type HtmlElement } from './tree.ts';

/** Elements whose content is not text on the page, or is struck out of it. */
const unread = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'math'],
  ...['audio', 'video', 'canvas', 'button', 'datalist', 'rt', 'rp'],
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

const typed = ['text', 'number', 'tel', 'search'];

/**
 * What a field of a form shows: forms printed as pages carry figures in read-only fields. `null` =
 * the element is no field.
 */
export function shownValue(element: HtmlElement): string | null {
  if (element.tagName === 'textarea') return textIn(element);
  if (element.tagName === 'select') return chosenIn(element);
  if (element.tagName !== 'input') return null;
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  return typed.includes(type) ? (attribute(element, 'value') ?? '') : '';
}

/** The option that is chosen, else the first one; a list of several shows those chosen. */
function chosenIn(select: HtmlElement): string {
  const options = optionsIn(select);
  const chosen = options.filter((option) => attribute(option, 'selected') !== null);
  if (attribute(select, 'multiple') !== null) return chosen.map(labelOf).join(' ');
  const shown = chosen.at(-1) ?? options.find((option) => attribute(option, 'disabled') === null);
  return shown ? labelOf(shown) : '';
}

function labelOf(option: HtmlElement): string {
  return attribute(option, 'label') ?? textIn(option).trim();
}

function optionsIn(parent: HtmlElement): HtmlElement[] {
  return parent.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'option') return [child];
    return child.tagName === 'optgroup' ? optionsIn(child) : [];
  });
}

function textIn(element: HtmlElement): string {
  return element.childNodes
    .map((node) => (isElement(node) ? textIn(node) : 'value' in node ? node.value : ''))
    .join('');
}
