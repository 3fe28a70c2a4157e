import { attribute, type HtmlElement } from './tree.ts';

/** Elements whose content is not text on the page, or is struck out of it. */
const unread = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'math'],
  ...['audio', 'video', 'canvas', 'select', 'textarea', 'button', 'datalist', 'rt', 'rp'],
  ...['del', 's', 'strike'],
]);

/** Does a reader of the page see this element? */
export function isVisible(element: HtmlElement): boolean {
  if (unread.has(element.tagName)) return false;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return false;
    if (name === 'style' && isHiding(value)) return false;
  }
  return true;
}

const hiding = new Map([
  ['display', ['none']],
  ['visibility', ['hidden', 'collapse']],
  ['mso-hide', ['all']],
  ['text-decoration', ['line-through']],
  ['text-decoration-line', ['line-through']],
]);

const hidingWords = [...hiding.values()].flat();

function isHiding(style: string): boolean {
  const rules = style.toLowerCase();
  return hidingWords.some((word) => rules.includes(word)) && rules.split(';').some(isHidingRule);
}

function isHidingRule(rule: string): boolean {
  const colon = rule.indexOf(':');
  if (colon < 0) return false;
  const values = hiding.get(rule.slice(0, colon).trim());
  if (!values) return false;
  const words = rule
    .slice(colon + 1)
    .replace('!important', '')
    .trim()
    .split(' ');
  return values.some((value) => words.includes(value));
}

/** What a text field shows: forms printed as pages carry figures in read-only fields. */
export function shownValue(input: HtmlElement): string {
  const type = (attribute(input, 'type') ?? 'text').toLowerCase();
  return type === 'text' || type === 'number' ? (attribute(input, 'value') ?? '') : '';
}
