import { Tables } from '../flow/tables.ts';
import type { Flow, FlowItem } from '../flow/flow.ts';
import type { RowShape } from '../flow/tables.ts';

/** Text and tables of one container: the body or a text box. */
export class RtfWriter {
  private readonly tables = new Tables();
  private line = '';
  /** Content of text boxes anchored in the paragraph under way. */
  private anchored: FlowItem[] = [];

  text(text: string): void {
    this.line += text;
  }

  endParagraph(depth: number): void {
    const writer = this.tables.at(depth);
    writer.text(this.taken());
    writer.endParagraph();
    for (const item of this.anchored) writer.items.push(item);
    this.anchored = [];
  }

  endCell(depth: number): void {
    this.endParagraph(depth);
    this.tables.endCell();
  }

  endRow(depth: number, shape: RowShape | null): void {
    this.line = '';
    this.tables.at(depth);
    this.tables.endRow(shape, false);
  }

  anchor(flow: Flow): void {
    for (const item of flow) this.anchored.push(item);
  }

  get flow(): Flow {
    if (this.line.trim() !== '' || this.anchored.length > 0) this.endParagraph(0);
    return this.tables.flow;
  }

  private taken(): string {
    const { line } = this;
    this.line = '';
    return line;
  }
}
