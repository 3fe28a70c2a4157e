import { parse, defaultTreeAdapter, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { limits, tooLarge } from '../limits.ts';

export type HtmlNode = DefaultTreeAdapterMap['node'];
export type HtmlElement = DefaultTreeAdapterMap['element'];
export type HtmlParent = DefaultTreeAdapterMap['parentNode'];

/** Elements open at once; browsers stop nesting at 512. */
const openElements = 1_000;

/** What the page being parsed has asked for so far (parsing never overlaps: it is synchronous). */
const asked = { depth: 0, elements: 0 };

const boundedAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  createElement(name, namespace, attributes) {
    count(1 + attributes.length);
    return defaultTreeAdapter.createElement(name, namespace, attributes);
  },
  createCommentNode(data) {
    count(1);
    return defaultTreeAdapter.createCommentNode(data);
  },
  onItemPush() {
    if (++asked.depth > openElements) throw tooLarge('网页嵌套太深');
  },
  onItemPop() {
    asked.depth--;
  },
};

function count(nodes: number): void {
  asked.elements += nodes;
  if (asked.elements > limits.elements) throw tooLarge('网页元素太多');
}

/** Parses a page as browsers do, refusing pages built to exhaust memory or time. */
export function parseTree(text: string): DefaultTreeAdapterMap['document'] {
  asked.depth = 0;
  asked.elements = 0;
  return parse(text, { scriptingEnabled: false, treeAdapter: boundedAdapter });
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
