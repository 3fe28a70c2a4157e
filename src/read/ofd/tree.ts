import { limits, tooLarge } from '../limits.ts';
import { readXml } from '../xml.ts';
import type { Package } from '../zip.ts';

/** An element of an OFD part; names are without prefixes, writers differ in them. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Counts the elements of a whole file, so that no file can stall the reader. */
export class ElementCount {
  private count = 0;

  add(): void {
    if (++this.count > limits.elements) throw tooLarge('内容太多');
  }
}

/** The root element of a part. */
export function treeOf(container: Package, part: string, count: ElementCount): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  readXml(container, part, {
    open(name, attributes) {
      count.add();
      open.push({ name: local(name), attributes, children: [], text: '' });
    },
    close() {
      const element = open.pop();
      if (element) open.at(-1)?.children.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
  });
  return root.children[0] ?? root;
}

/** Children of one name. */
export function childrenOf({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}

/** The element at the end of a path of names; `null` when there is none. */
export function elementAt(from: Element, ...path: readonly string[]): Element | null {
  let found: Element | null = from;
  for (const name of path) found = found?.children.find((child) => child.name === name) ?? null;
  return found;
}

/** Numbers in a list (`10 20.5 3`); what is none counts as 0. */
export function numbersIn(list: string | undefined): number[] {
  return (list ?? '').split(/[\s,]+/u).flatMap((word) => (word === '' ? [] : [numberOf(word)]));
}

/** A number as OFD writes it; anything else is 0. */
export function numberOf(word: string | undefined, otherwise = 0): number {
  if (
    word === undefined ||
    !/^[-+]?(?:\d{1,12}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][-+]?\d{1,2})?$/u.test(word)
  )
    return otherwise;
  return Number(word);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
