import {
  attribute,
  isElement,
  parseTree,
  type HtmlElement,
  type HtmlParent,
} from '../../../src/read/html/tree.ts';
import { plainAddress } from '../net/site.ts';

/** An address on a page with the words that lead to it. */
export interface Link {
  readonly url: string;
  readonly text: string;
  /** The element: a link, a frame or an embedded file, or an address in a script's call. */
  readonly from: 'a' | 'frame' | 'script';
}

/** A page taken apart. */
export interface Links {
  readonly links: readonly Link[];
  /** Texts of its scripts: where systems write their lists and pages. */
  readonly scripts: readonly string[];
  /** Where the page itself sends on to (`meta refresh`); `null` = nowhere. */
  readonly refresh: string | null;
}

const mostLinks = 5_000;

/** Every link of a page, those in the lists that scripts carry included, in order. */
export function linksOf(tree: HtmlParent, address: string): Links {
  const found: Link[] = [];
  const scripts: string[] = [];
  const told = { base: address, refresh: null as string | null };
  const open: HtmlParent[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.length >= mostLinks) break;
    if (isElement(node)) note(node, told, found, scripts);
    open.push(
      ...(node.childNodes.filter((child) => 'childNodes' in child) as HtmlParent[]).reverse(),
    );
  }
  const listed = scripts.flatMap((text) => carried(text, told.base));
  return { links: [...listed, ...found].slice(0, mostLinks), scripts, refresh: told.refresh };
}

function note(
  element: HtmlElement,
  told: { base: string; refresh: string | null },
  found: Link[],
  scripts: string[],
): void {
  const add = (href: string | null, text: string, from: Link['from']): void => {
    const url = href === null ? null : plainAddress(href, told.base);
    if (url !== null) found.push({ url, text, from });
  };
  switch (element.tagName) {
    case 'base':
      told.base = plainAddress(attribute(element, 'href') ?? '', told.base) ?? told.base;
      break;
    case 'meta':
      if (/^refresh$/iu.test(attribute(element, 'http-equiv') ?? ''))
        told.refresh ??= refreshOf(attribute(element, 'content') ?? '', told.base);
      break;
    case 'a':
    case 'area':
      add(attribute(element, 'href'), wordsOf(element), 'a');
      break;
    case 'iframe':
    case 'frame':
    case 'embed':
      add(attribute(element, 'src'), '', 'frame');
      break;
    case 'object':
      add(attribute(element, 'data'), '', 'frame');
      break;
    case 'script':
      scripts.push(textIn(element));
      break;
  }
  const call = /(?:open|href\s*=)\s*\(?\s*['"]([^'"]{1,500})['"]/u.exec(
    attribute(element, 'onclick') ?? '',
  );
  if (call) add(call[1] ?? null, wordsOf(element), 'script');
}

/** The title where it is the longer one: lists cut their texts short. */
function wordsOf(element: HtmlElement): string {
  const [shown, title] = [textIn(element).trim(), (attribute(element, 'title') ?? '').trim()];
  const cut = /(?:\.{2,}|…)$/u.test(shown);
  return title !== '' && (cut || title.length > shown.length) ? title : shown;
}

function textIn(parent: HtmlParent): string {
  let text = '';
  for (const node of parent.childNodes) {
    if ('value' in node) text += node.value;
    else if ('childNodes' in node) text += textIn(node as HtmlParent);
    if (text.length > 2_000_000) break;
  }
  return text;
}

function refreshOf(content: string, base: string): string | null {
  const target = /^\s*[0-5](?:\.\d+)?\s*[;,]\s*url\s*=\s*['"]?([^'"]{1,500})/iu.exec(content)?.[1];
  return target === undefined ? null : plainAddress(target, base);
}

/** Items that jcms keeps as text in a script: `<record><![CDATA[<li>…</li>]]></record>`. */
function carried(script: string, base: string): Link[] {
  if (!script.includes('<![CDATA[')) return [];
  const items = [...script.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/gu)].map(([, item = '']) => item);
  return [...linksOf(parseTree(items.slice(0, 2_000).join('\n')), base).links];
}
