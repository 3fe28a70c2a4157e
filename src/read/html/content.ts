import {
  FlowWriter,
  type Flow,
  type FlowCell,
  type FlowRow,
  type FlowTable,
} from '../flow/flow.ts';
import { superscript } from '../superscript.ts';
import { SpaceCollapser } from './space.ts';
import type { StyleSheet } from './stylesheet.ts';
import { attribute, isElement, type HtmlElement, type HtmlNode, type HtmlParent } from './tree.ts';
import { isVisible, shownValue } from './visible.ts';

/** Elements that begin and end a line of their own. */
const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'ul'],
  ...['summary', 'caption', 'legend', 'td', 'th', 'tr'],
]);

/** Paragraphs and tables of a page in reading order, hidden and deleted parts left out. */
export function contentOf(root: HtmlParent, sheet: StyleSheet | null): Flow {
  return new ContentReader(sheet).read(root);
}

class ContentReader {
  private readonly writer = new FlowWriter();
  private readonly space = new SpaceCollapser();
  private raised = 0;
  private preformatted = 0;
  private readonly sheet: StyleSheet | null;

  constructor(sheet: StyleSheet | null) {
    this.sheet = sheet;
  }

  read(root: HtmlParent): Flow {
    for (const child of root.childNodes) this.node(child);
    this.writer.endParagraph();
    return this.writer.items;
  }

  private node(node: HtmlNode): void {
    if (node.nodeName === '#text' && 'value' in node) this.text(node.value);
    else if (isElement(node) && isVisible(node, this.sheet)) this.element(node);
  }

  private text(value: string): void {
    const text = this.preformatted > 0 ? value : this.space.collapse(value);
    this.writer.text(this.raised > 0 ? superscript(text) : text);
  }

  private element(element: HtmlElement): void {
    const name = element.tagName;
    const shown = shownValue(element);
    if (shown !== null) this.text(shown);
    else if (name === 'br') this.breakLine();
    else if (name === 'table') this.table(element);
    else if (blocks.has(name)) this.block(element);
    else this.inline(element);
  }

  private breakLine(): void {
    this.writer.text('\n');
    this.space.startLine();
  }

  private block(element: HtmlElement): void {
    const preformatted = element.tagName === 'pre' ? 1 : 0;
    this.endParagraph();
    this.preformatted += preformatted;
    for (const child of element.childNodes) this.node(child);
    this.preformatted -= preformatted;
    this.endParagraph();
  }

  private inline(element: HtmlElement): void {
    const raised = element.tagName === 'sup' ? 1 : 0;
    this.raised += raised;
    for (const child of element.childNodes) this.node(child);
    this.raised -= raised;
  }

  private table(element: HtmlElement): void {
    this.endParagraph();
    for (const child of element.childNodes) {
      if (isElement(child) && child.tagName === 'caption') this.node(child);
    }
    this.writer.table(tableOf(element, this.sheet));
    this.space.startLine();
  }

  private endParagraph(): void {
    this.writer.endParagraph();
    this.space.startLine();
  }
}

/** Row groups in the order they are shown: heads first, feet last. */
const groupOrder = ['thead', 'tbody', 'tfoot'];

function tableOf(table: HtmlElement, sheet: StyleSheet | null): FlowTable {
  const isShown = (node: HtmlNode): node is HtmlElement =>
    isElement(node) && isVisible(node, sheet);
  const groups = table.childNodes.filter(isShown);
  const rows: FlowRow[] = [];
  let group = 0;
  for (const name of groupOrder) {
    for (const element of groups) {
      if (element.tagName !== name) continue;
      for (const row of element.childNodes) {
        if (isShown(row) && row.tagName === 'tr') rows.push(rowOf(row, group, sheet));
      }
      group++;
    }
  }
  return { rows };
}

function rowOf(row: HtmlElement, group: number, sheet: StyleSheet | null): FlowRow {
  const cells: FlowCell[] = [];
  for (const node of row.childNodes) {
    if (!isElement(node) || (node.tagName !== 'td' && node.tagName !== 'th')) continue;
    if (isVisible(node, sheet)) cells.push(cellOf(node, sheet));
  }
  return { cells, group, skipped: 0 };
}

function cellOf(cell: HtmlElement, sheet: StyleSheet | null): FlowCell {
  return {
    content: contentOf(cell, sheet),
    columnSpan: span(attribute(cell, 'colspan'), 1, 1_000),
    rowSpan: span(attribute(cell, 'rowspan'), 0, 65_534),
    continues: false,
  };
}

/** HTML's rule for spans: leading digits count, anything else is 1, too large is cut. */
function span(value: string | null, least: number, most: number): number {
  if (value === null) return 1;
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) || number < least ? 1 : Math.min(number, most);
}
