import { limits, tooLarge } from '../limits.ts';
import { isOne, keyOf, keysOf, stepsOf, weightOf, type Compound } from './selector.ts';
import { attribute, isElement, type HtmlElement, type HtmlNode, type HtmlParent } from './tree.ts';

/** Properties that can take an element out of sight, with the values that do. */
export const hiding: ReadonlyMap<string, readonly string[]> = new Map([
  ['display', ['none']],
  ['visibility', ['hidden', 'collapse']],
  ['mso-hide', ['all']],
  ['text-decoration', ['line-through']],
  ['text-decoration-line', ['line-through']],
]);

/** `display: none` for the elements that a selector means. */
interface Rule {
  /** Outermost first. */
  readonly steps: readonly Compound[];
  readonly weight: number;
  readonly property: string;
  readonly hides: boolean;
  readonly at: number;
}

/** Weight of `!important`, which also outweighs what stands on the element. */
export const important = 1_000_000;

/** The style sheets inside a page, as far as they say what is not shown. */
export class StyleSheet {
  /** Rules by what their last step asks for first: `.name`, `#id`, a tag or `*`. */
  private readonly rules = new Map<string, Rule[]>();
  private count = 0;
  private compared = 0;
  /** Does no rule hide anything? */
  isEmpty = true;

  constructor(root: HtmlParent) {
    for (const text of sheetsIn(root, 0)) this.read(text);
  }

  /** Of the rules of `least` weight for one property the most specific counts, then the last. */
  hides(element: HtmlElement, least: number): boolean {
    const strongest = new Map<string, Rule>();
    for (const rule of keysOf(element).flatMap((key) => this.rules.get(key) ?? [])) {
      const known = strongest.get(rule.property);
      if (rule.weight < least || (known && !isStronger(rule, known))) continue;
      if (this.fits(element, rule.steps)) strongest.set(rule.property, rule);
    }
    return [...strongest.values()].some((rule) => rule.hides);
  }

  private fits(element: HtmlElement, steps: readonly Compound[]): boolean {
    if (++this.compared > limits.styling) throw tooLarge('网页样式太复杂');
    const last = steps.at(-1);
    if (!last || !isOne(element, last)) return false;
    const before = steps.slice(0, -1);
    if (before.length === 0) return true;
    for (let around = parentOf(element); around; around = parentOf(around)) {
      if (this.fits(around, before)) return true;
      if (last.child) return false;
    }
    return false;
  }

  private read(text: string): void {
    for (const { selectors, body } of rulesIn(text)) {
      for (const { property, hides, weight } of declarationsIn(body)) {
        for (const selector of selectors.split(',')) {
          const steps = stepsOf(selector);
          if (steps !== null) this.add({ steps, property, hides, weight, at: this.count });
        }
      }
    }
  }

  private add(rule: Rule): void {
    if (++this.count > limits.styleRules) return;
    const key = keyOf(rule.steps);
    const weight = rule.weight + weightOf(rule.steps);
    this.rules.set(key, [...(this.rules.get(key) ?? []), { ...rule, weight }]);
    if (rule.hides) this.isEmpty = false;
  }
}

function sheetsIn(parent: HtmlParent, depth: number): string[] {
  return parent.childNodes.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.tagName === 'style') return isForScreens(node) ? [textIn(node)] : [];
    return depth < 4 ? sheetsIn(node, depth + 1) : [];
  });
}

function isForScreens(element: HtmlElement): boolean {
  const media = (attribute(element, 'media') ?? 'all').toLowerCase();
  return media.includes('all') || /^[^(]*screen[^(]*$/u.test(media);
}

function textIn(element: HtmlElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Rules at the top of a sheet; those for some media only (print, narrow screens) are left out. */
function rulesIn(sheet: string): { selectors: string; body: string }[] {
  const text = sheet
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, ' ')
    .replaceAll('<!--', ' ')
    .replaceAll('-->', ' ');
  const rules: { selectors: string; body: string }[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const end = blockEnd(text, open);
    const selectors = text.slice(at, open).slice(text.slice(at, open).lastIndexOf(';') + 1);
    if (!selectors.includes('@')) rules.push({ selectors, body: text.slice(open + 1, end) });
    at = end + 1;
  }
  return rules;
}

/** Where the block that opens at `open` closes. */
function blockEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

/** What a block of declarations says about being shown. */
export function declarationsIn(
  body: string,
): { property: string; hides: boolean; weight: number }[] {
  return body.split(';').flatMap((rule) => {
    const colon = rule.indexOf(':');
    const property = rule.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const values = hiding.get(property);
    if (!values) return [];
    const value = rule.slice(colon + 1).toLowerCase();
    const words = value.replace('!important', ' ').trim().split(/\s+/u);
    const hides = values.some((word) => words.includes(word));
    return [{ property, hides, weight: value.includes('!important') ? important : 0 }];
  });
}

function isStronger(rule: Rule, other: Rule): boolean {
  return rule.weight === other.weight ? rule.at > other.at : rule.weight > other.weight;
}

function parentOf(element: HtmlElement): HtmlElement | null {
  const parent: HtmlNode | null = element.parentNode;
  return parent && isElement(parent) ? parent : null;
}
