import type { Flow } from '../flow/flow.ts';
import { Tables } from '../flow/tables.ts';
import { symbol } from '../docx/symbol.ts';
import { superscript } from '../superscript.ts';
import { letter, mark } from './characters.ts';
import { Fields } from './fields.ts';
import type { Look } from './look.ts';
import type { ParagraphEnd } from './paragraph.ts';
import { rowShape } from './row.ts';

/** Text of the paragraph under way; `hidden` is `null` where the style of the paragraph decides. */
interface Stretch {
  text: string;
  readonly hidden: boolean | null;
}

const ends: ReadonlySet<number> = new Set([mark.cell, mark.paragraph, mark.pageBreak]);

/** Does the character end a paragraph? */
export function isEnd(code: number): boolean {
  return ends.has(code);
}

/** Turns characters in order into paragraphs and tables; deleted and hidden text is left out. */
export class BodyReader {
  private readonly tables = new Tables();
  private readonly fields = new Fields();
  private stretches: Stretch[] = [];

  get flow(): Flow {
    return this.tables.flow;
  }

  character(code: number, look: Look): void {
    if (code === mark.fieldStart) this.fields.start();
    else if (code === mark.fieldResult) this.fields.result();
    else if (code === mark.fieldEnd) this.write(this.fields.end(), look);
    else if (this.fields.skipping) this.fields.letter(letter(code));
    else this.write(textOf(code, look), look);
  }

  /** The end of a paragraph, a cell or a row. */
  end(code: number, look: Look, end: ParagraphEnd, styleHides: boolean): void {
    const writer = this.tables.at(end.depth);
    for (const { text, hidden } of this.stretches) if (!(hidden ?? styleHides)) writer.text(text);
    this.stretches = [];
    const outer = code === mark.cell;
    if ((outer && end.row) || end.innerRow) {
      const dropped = look.deleted || look.hidden === true;
      this.tables.endRow(rowShape(end.properties), dropped);
    } else if (outer || end.innerCell) this.tables.endCell();
    else if (!look.deleted) writer.endParagraph();
  }

  private write(text: string, look: Look): void {
    if (text === '' || look.deleted) return;
    const last = this.stretches.at(-1);
    if (last && last.hidden === look.hidden) last.text += text;
    else this.stretches.push({ text, hidden: look.hidden });
  }
}

/** What a character shows: note marks and anchors of drawings are no text. */
function textOf(code: number, look: Look): string {
  if (look.special && look.symbol !== null) return symbol(undefined, look.symbol.toString(16));
  if (look.special && code < 0x28) return '';
  const text = letter(code);
  return look.raised ? superscript(text) : text;
}
