import { isDrawn } from '../drawn-field.ts';
import type { Flow } from '../flow/flow.ts';
import { limits, tooLarge } from '../limits.ts';
import { superscript } from '../superscript.ts';
import { Fonts } from './fonts.ts';
import { firstGroup, hide, innerGroup, makePlain, type Group } from './group.ts';
import { RowDefinition } from './rows.ts';
import type { Token } from './tokens.ts';
import { breaks, characters, hiding, readThough, unread } from './words.ts';
import { RtfWriter } from './writer.ts';

/** Turns the steps of an RTF file into paragraphs and tables; deleted and hidden text is left out. */
export class RtfReader {
  private readonly groups: Group[] = [];
  private group: Group = firstGroup();
  private readonly writers: RtfWriter[] = [new RtfWriter()];
  private readonly fonts = new Fonts();
  private readonly row = new RowDefinition();
  private readonly innerRow = new RowDefinition();
  /** Bytes that wait to be decoded together, characters may take two. */
  private bytes: number[] = [];
  /** Stand-ins of a `\u` still to be passed over. */
  private passing = 0;
  private instruction = '';

  get flow(): Flow {
    this.decode();
    while (this.writers.length > 1) this.endBox();
    return this.writer.flow;
  }

  step(token: Token): void {
    if (token.kind === 'byte') this.byte(token.byte);
    else {
      this.decode();
      if (token.kind === 'open') this.open();
      else if (token.kind === 'close') this.close();
      else this.word(token.word, token.number);
    }
  }

  private get writer(): RtfWriter {
    return this.writers.at(-1) as RtfWriter;
  }

  private byte(byte: number): void {
    if (this.passing > 0) this.passing -= 1;
    else if (!this.group.skipped || this.group.role === 'instruction') this.bytes.push(byte);
  }

  private open(): void {
    this.passing = 0;
    this.groups.push(this.group);
    if (this.groups.length > limits.depth) throw tooLarge('内容嵌套太深');
    this.group = innerGroup(this.group);
  }

  private close(): void {
    this.passing = 0;
    const { group } = this;
    const outer = this.groups.pop();
    if (!outer) return;
    this.group = outer;
    if (group.role === 'box' && this.writers.length > 1) this.endBox();
    if (group.role === 'instruction' && outer.role !== 'instruction') this.endInstruction();
  }

  private endBox(): void {
    const box = this.writers.pop();
    if (box) this.writer.anchor(box.flow);
  }

  private endInstruction(): void {
    if (isDrawn(this.instruction)) this.write('\uFFFD');
    this.instruction = '';
  }

  private word(word: string, number: number | null): void {
    const { group } = this;
    if (this.passing > 0) this.passing -= 1;
    else if (word === '*') group.optional = true;
    else if (group.role === 'fonts') this.fonts.define(word, number);
    else if (!this.destination(word) && !group.skipped) this.plainWord(word, number);
  }

  /** Words that say what a group is; `true` = this is one. */
  private destination(word: string): boolean {
    const { group } = this;
    const unknown = group.optional && !readThough.has(word);
    group.optional = false;
    if (word === 'fonttbl') Object.assign(group, { role: 'fonts', skipped: true });
    else if (word === 'fldinst') Object.assign(group, { role: 'instruction', skipped: true });
    else if (unknown || unread.has(word)) group.skipped = true;
    else if (word === 'nesttableprops') group.role = 'nested';
    else if (word === 'upr') group.role = 'variants';
    else if (word === 'ud') group.skipped = this.groups.at(-1)?.skipped ?? false;
    else if ((word === 'shptxt' || word === 'dptxbxtext') && !group.skipped) this.startBox();
    else return false;
    return true;
  }

  private startBox(): void {
    this.group.role = 'box';
    this.group.depth = 0;
    this.writers.push(new RtfWriter());
  }

  private plainWord(word: string, number: number | null): void {
    const { group } = this;
    const character = characters.get(word);
    if (character !== undefined) this.write(character);
    else if (word === 'u') this.unicode(number ?? 0);
    else if (breaks.has(word)) this.endParagraph();
    else if (hiding.has(word)) hide(group, word, number !== 0);
    else if (!this.tableWord(word, number)) this.characterWord(word, number);
  }

  private characterWord(word: string, number: number | null): void {
    const { group } = this;
    if (word === 'plain') makePlain(group);
    else if (word === 'super') group.raised = number !== 0;
    else if (word === 'nosupersub' || word === 'sub') group.raised = false;
    else if (word === 'f') group.font = number;
    else if (word === 'af' && group.east) group.eastFont = number;
    else if (word === 'dbch') group.east = true;
    else if (word === 'loch' || word === 'hich') group.east = false;
    else if (word === 'uc') group.standIns = Math.min(Math.max(number ?? 1, 0), 8);
    else if (word === 'ansicpg') this.fonts.codePage(number ?? 0);
  }

  /** Words of rows and cells; `true` = this is one. */
  private tableWord(word: string, number: number | null): boolean {
    const { group, writer } = this;
    const inner = group.role === 'nested';
    if (word === 'pard') group.depth = 0;
    else if (word === 'intbl') group.depth = Math.max(group.depth, 1);
    else if (word === 'itap') group.depth = Math.min(Math.max(number ?? 0, 0), 64);
    else if (word === 'cell') writer.endCell(1);
    else if (word === 'row') writer.endRow(1, this.row.shape);
    else if (word === 'nestcell') writer.endCell(Math.max(group.depth, 2));
    else if (word === 'nestrow') writer.endRow(Math.max(group.depth, 2), this.innerRow.shape);
    else {
      (inner ? this.innerRow : this.row).word(word, number);
      return false;
    }
    return true;
  }

  private endParagraph(): void {
    if (!this.group.hiding.has('deleted')) this.writer.endParagraph(this.group.depth);
  }

  /** A character by its number, negative above 32,767; stand-ins for older readers follow. */
  private unicode(number: number): void {
    this.write(String.fromCharCode(number & 0xffff));
    this.passing = this.group.standIns;
  }

  private decode(): void {
    if (this.bytes.length === 0) return;
    const { font, east, eastFont } = this.group;
    const encoding = this.fonts.encoding(font, east ? eastFont : null);
    const text = new TextDecoder(encoding).decode(Uint8Array.from(this.bytes));
    this.bytes = [];
    if (this.group.role === 'instruction') this.instruction += text.slice(0, 40);
    else this.write(text);
  }

  private write(text: string): void {
    const { skipped, hiding: on, raised } = this.group;
    if (skipped || on.size > 0) return;
    this.writer.text(raised ? superscript(text) : text);
  }
}
