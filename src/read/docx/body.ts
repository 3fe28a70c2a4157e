import { FlowWriter, type Flow, type FlowItem } from '../flow/flow.ts';
import { superscript } from '../superscript.ts';
import type { XmlAttributes, XmlEvents } from '../xml.ts';
import { isDeletion, knownElements, type Known, type Role } from './elements.ts';
import { hidingProperties, isOn } from './switch.ts';
import { symbol } from './symbol.ts';
import { columnCount, TableWriter, type CellProperties } from './table.ts';

/** A container being read: the body, a table cell or a text box. */
interface Container {
  readonly writer: FlowWriter;
  readonly tables: TableWriter[];
  readonly cell: CellProperties;
  /** Content of text boxes anchored in the paragraph under way. */
  anchored: FlowItem[];
  /** The mark that ends this paragraph is deleted: the next one continues it. */
  joins: boolean;
  /** The style of the paragraph hides its text. */
  hidden: boolean;
  run: Run | null;
}

/** How the run under way is shown. */
interface Run {
  hidden: boolean;
  /** Hidden by its style, which the run itself may overrule. */
  styledAway: boolean;
  raised: boolean;
}

const characters = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** Streams `word/document.xml` into paragraphs and tables; deleted and hidden text is left out. */
export class BodyReader implements XmlEvents {
  private readonly containers: Container[] = [emptyContainer()];
  private current: Container = this.containers[0] as Container;
  private readonly hiddenStyles: ReadonlySet<string>;
  private skipping = 0;
  private capturing = false;
  /** Elements that are open, outermost first; those that mean nothing too. */
  private readonly elements: (Known | undefined)[] = [];
  /** Properties elements among them. */
  private readonly within: string[] = [];
  /** For each open mc:AlternateContent: has one alternative been read? */
  private readonly alternatives: boolean[] = [];
  /** The text is a web page embedded as a part of its own. */
  embedsPage = false;

  constructor(hiddenStyles: ReadonlySet<string>) {
    this.hiddenStyles = hiddenStyles;
  }

  get flow(): Flow {
    this.current.writer.endParagraph();
    return this.current.writer.items;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipping > 0) {
      this.skipping++;
      return;
    }
    const known = knownElements.get(name);
    if (known && this.isSkipped(known.role)) {
      this.skipping = 1;
      return;
    }
    this.elements.push(known);
    if (!known) return;
    if (known.role === 'properties') this.within.push(known.name);
    else if (this.within.length > 0) this.property(known.name, attributes);
    else if (known.role === 'content') this.content(known.name, attributes);
  }

  close(): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    const known = this.elements.pop();
    if (known?.role === 'properties') this.within.pop();
    else if (known?.role === 'content' && this.within.length === 0) this.closeContent(known.name);
  }

  text(text: string): void {
    if (!this.capturing || this.skipping > 0) return;
    this.write(text.includes('\n') ? text.replaceAll('\n', ' ') : text);
  }

  private write(text: string): void {
    const { run, writer } = this.current;
    if (run && (run.hidden || run.styledAway)) return;
    writer.text(run?.raised ? superscript(text) : text);
  }

  private isSkipped(role: Role): boolean {
    if (role === 'unread') return true;
    if (role === 'deletion') return this.within.length === 0;
    return role === 'alternative' && this.isTaken();
  }

  /** Of several alternatives of the same content the first is read. */
  private isTaken(): boolean {
    const last = this.alternatives.length - 1;
    const taken = this.alternatives[last] ?? false;
    if (last >= 0) this.alternatives[last] = true;
    return taken;
  }

  private property(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    if (this.within[0] === 'w:tcPr') this.cellProperty(name, value);
    else if (this.within[0] === 'w:trPr') this.rowProperty(name, value);
    else if (this.within[0] === 'w:rPr') this.runProperty(name, value);
    else if (name === 'w:pStyle') this.current.hidden = this.hiddenStyles.has(value ?? '');
    else if (isDeletion(name) && this.within.length > 1) this.current.joins = true;
  }

  private cellProperty(name: string, value: string | undefined): void {
    const { cell } = this.current;
    if (name === 'w:gridSpan') cell.columnSpan = columnCount(value, 1);
    else if (name === 'w:vMerge') cell.continuesAbove = value !== 'restart';
    else if (name === 'w:hMerge') cell.continuesBefore = value !== 'restart';
    else if (name === 'w:cellDel') cell.deleted = true;
  }

  private rowProperty(name: string, value: string | undefined): void {
    const table = this.current.tables.at(-1);
    if (name === 'w:gridBefore') table?.skip(columnCount(value, 0));
    else if (isDeletion(name) || (name === 'w:hidden' && isOn(value))) table?.drop();
  }

  private runProperty(name: string, value: string | undefined): void {
    const { run } = this.current;
    if (!run) return;
    if (name === 'w:rStyle') run.styledAway ||= this.hiddenStyles.has(value ?? '');
    else if (name === 'w:vanish' && !isOn(value)) run.styledAway = false;
    else if (hidingProperties.has(name)) run.hidden ||= isOn(value);
    else if (name === 'w:vertAlign') run.raised = value === 'superscript';
  }

  private content(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.capturing = true;
        return;
      case 'w:r':
        this.current.run = { hidden: false, styledAway: this.current.hidden, raised: false };
        return;
      case 'w:p':
        this.current.joins = false;
        this.current.hidden = false;
        return;
      case 'w:sym':
        this.write(symbol(attributes['w:font'], attributes['w:char']));
        return;
      default:
        this.structure(name);
    }
  }

  private structure(name: string): void {
    const { tables } = this.current;
    if (name === 'w:tc' || name === 'w:txbxContent') this.enter();
    else if (name === 'w:tr') tables.at(-1)?.startRow();
    else if (name === 'w:tbl') tables.push(new TableWriter());
    else if (name === 'mc:AlternateContent') this.alternatives.push(false);
    else if (name === 'w:altChunk') this.embedsPage = true;
    else this.write(characters.get(name) ?? '');
  }

  private closeContent(name: string): void {
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.capturing = false;
        return;
      case 'w:r':
        this.current.run = null;
        return;
      case 'w:p':
        this.endParagraph();
        return;
      case 'w:tc':
        this.endCell();
        return;
      default:
        this.closeStructure(name);
    }
  }

  private closeStructure(name: string): void {
    if (name === 'w:tr') this.current.tables.at(-1)?.endRow();
    else if (name === 'w:tbl') this.endTable();
    else if (name === 'w:txbxContent') this.endTextBox();
    else if (name === 'mc:AlternateContent') this.alternatives.pop();
  }

  private enter(): void {
    this.current = emptyContainer();
    this.containers.push(this.current);
  }

  /** Back to the container around; what was read inside is returned. */
  private leave(): Container {
    const inner = this.current;
    inner.writer.endParagraph();
    this.containers.pop();
    this.current = this.containers.at(-1) as Container;
    return inner;
  }

  private endParagraph(): void {
    const { current } = this;
    if (!current.joins) current.writer.endParagraph();
    for (const item of current.anchored) current.writer.items.push(item);
    current.anchored = [];
  }

  private endCell(): void {
    const { writer, cell } = this.leave();
    this.current.tables.at(-1)?.cell(writer.items, cell);
  }

  private endTable(): void {
    const table = this.current.tables.pop();
    if (table) this.current.writer.table(table.table);
  }

  private endTextBox(): void {
    const { writer } = this.leave();
    for (const item of writer.items) this.current.anchored.push(item);
  }
}

function emptyContainer(): Container {
  return {
    writer: new FlowWriter(),
    tables: [],
    cell: { columnSpan: 1, continuesAbove: false, continuesBefore: false, deleted: false },
    anchored: [],
    joins: false,
    hidden: false,
    run: null,
  };
}
