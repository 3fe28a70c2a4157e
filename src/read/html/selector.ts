import { attribute, type HtmlElement } from './tree.ts';

/** One step of a selector: `p.note#a`; every part must fit. */
export interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** The step before it must be the parent, not any element around. */
  readonly child: boolean;
}

const simple =
  /^(?:(?<tag>[a-z][\w-]*|\*)|\.(?<name>-?[_a-z\u00a0-\uffff][\w\u00a0-\uffff-]*)|#(?<id>[\w\u00a0-\uffff-]+))/iu;
/** A selector as steps; `null` for what only a browser can tell (:hover, [type=x], a + b). */
export function stepsOf(selector: string): Compound[] | null {
  const words = selector
    .trim()
    .replace(/\s*>\s*/gu, ' >')
    .split(/\s+/u);
  const steps = words.map((word) => compoundOf(word));
  return steps.every((step) => step !== null) && words.length <= 8 ? steps : null;
}

function compoundOf(word: string): Compound | null {
  const child = word.startsWith('>');
  let rest = child ? word.slice(1) : word;
  let tag: string | null = null;
  let id: string | null = null;
  const classes: string[] = [];
  if (rest === '') return null;
  while (rest !== '') {
    const found = simple.exec(rest);
    if (!found) return null;
    const { groups } = found;
    if (groups?.['tag'] !== undefined) tag = groups['tag'].toLowerCase();
    if (groups?.['id'] !== undefined) id = groups['id'];
    if (groups?.['name'] !== undefined) classes.push(groups['name']);
    rest = rest.slice(found[0].length);
  }
  return { tag: tag === '*' ? null : tag, id, classes, child };
}

/** How specific a selector is: ids before classes before tags. */
export function weightOf(steps: readonly Compound[]): number {
  return steps.reduce(
    (sum, { id, classes, tag }) =>
      sum + (id === null ? 0 : 10_000) + 100 * classes.length + (tag === null ? 0 : 1),
    0,
  );
}

/** What the last step asks for first: `.name`, `#id`, a tag or `*`. */
export function keyOf(steps: readonly Compound[]): string {
  const { classes, id, tag } = steps.at(-1) ?? { classes: [], id: null, tag: null };
  const [name] = classes;
  if (name !== undefined) return `.${name}`;
  return id === null ? (tag ?? '*') : `#${id}`;
}

/** Every key under which a rule for this element may stand. */
export function keysOf(element: HtmlElement): string[] {
  const keys = ['*', element.tagName];
  for (const { name, value } of element.attrs) {
    if (name === 'id') keys.push(`#${value}`);
    else if (name === 'class') keys.push(...value.split(/\s+/u).map((each) => `.${each}`));
  }
  return keys;
}

/** Does one step mean this element? */
export function isOne(element: HtmlElement, { tag, id, classes }: Compound): boolean {
  if (tag !== null && element.tagName !== tag) return false;
  if (id !== null && attribute(element, 'id') !== id) return false;
  if (classes.length === 0) return true;
  const own = attribute(element, 'class')?.split(/\s+/u) ?? [];
  return classes.every((name) => own.includes(name));
}
