/**
 * The content of a page or a Word body before tables are resolved: lines of text and tables in
 * reading order. Tables may stand inside cells of other tables.
 */
export type Flow = readonly FlowItem[];

/** A paragraph (its text, with `\n` at line breaks) or a table. */
export type FlowItem = string | FlowTable;

/** A table as written, row by row, before spans are resolved to positions. */
export interface FlowTable {
  readonly rows: readonly FlowRow[];
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  /** Number of its row group: a cell never spans beyond its group. */
  readonly group: number;
  /** Columns left free before the first cell (Word's gridBefore). */
  readonly skipped: number;
}

export interface FlowCell {
  readonly content: Flow;
  readonly columnSpan: number;
  /** Rows covered; 0 = to the end of the row group. */
  readonly rowSpan: number;
  /** Word's vMerge: this cell only continues the one above and prints nothing. */
  readonly continues: boolean;
}

/** Collects the items of one container: text up to the end of a paragraph, then the next item. */
export class FlowWriter {
  readonly items: FlowItem[] = [];
  private line = '';

  text(text: string): void {
    this.line += text;
  }

  get current(): string {
    return this.line;
  }

  /** Ends the paragraph under way; one without text leaves nothing. */
  endParagraph(): void {
    const text = this.line.trim();
    if (text !== '') this.items.push(text);
    this.line = '';
  }

  table(table: FlowTable): void {
    this.endParagraph();
    this.items.push(table);
  }
}

/** The text of a container as lines; tables inside give their cells' lines. */
export function textOf(flow: Flow): string {
  if (flow.length === 0) return '';
  if (flow.length === 1 && typeof flow[0] === 'string') return flow[0];
  const lines: string[] = [];
  collectLines(flow, lines);
  return lines.join('\n');
}

function collectLines(flow: Flow, lines: string[]): void {
  for (const item of flow) {
    if (typeof item === 'string') lines.push(item);
    else
      for (const row of item.rows) for (const cell of row.cells) collectLines(cell.content, lines);
  }
}
