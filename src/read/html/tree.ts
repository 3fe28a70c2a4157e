import { parse, defaultTreeAdapter, type DefaultTreeAdapterMap } from 'parse5';
import { limits, tooLarge } from '../limits.ts';

export type HtmlNode = DefaultTreeAdapterMap['node'];
export type HtmlElement = DefaultTreeAdapterMap['element'];
export type HtmlParent = DefaultTreeAdapterMap['parentNode'];

/** Elements open at once; browsers stop nesting at 512. */
const openElements = 1_000;

/** Parses a page as browsers do, refusing pages built to exhaust memory or time. */
export function parseTree(text: string): DefaultTreeAdapterMap['document'] {
  let depth = 0;
  let elements = 0;
  return parse<DefaultTreeAdapterMap>(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        if (++elements > limits.elements) throw tooLarge('网页元素太多');
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush() {
        if (++depth > openElements) throw tooLarge('网页嵌套太深');
      },
      onItemPop() {
        depth--;
      },
    },
  });
}

/** The value of an attribute, `null` when it is not there. */
export function attribute(element: HtmlElement, name: string): string | null {
  for (const each of element.attrs) if (each.name === name) return each.value;
  return null;
}

/** Is the node an element (with a tag name)? */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}
