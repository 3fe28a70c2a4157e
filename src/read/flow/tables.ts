import { damaged } from '../compound/compound.ts';
import { tableOfEdges, type EdgedRow } from './edged.ts';
import { FlowWriter, textOf, type Flow } from './flow.ts';

/** A cell of a row as its definition has it. */
export interface CellShape {
  readonly right: number;
  /** Merged into the cell before it, or into the one above. */
  readonly continuesBefore: boolean;
  readonly continuesAbove: boolean;
}

/** Where the cells of a row stand. */
export interface RowShape {
  readonly left: number;
  readonly cells: readonly CellShape[];
}

/** The body (depth 0) or a table that is being read. */
interface Level {
  /** Of the cell under way; of the body. */
  writer: FlowWriter;
  cells: Flow[];
  readonly rows: EdgedRow[];
}

/** Puts paragraphs into the cells of tables, by how deep they stand. */
export class Tables {
  private readonly levels: Level[] = [emptyLevel()];

  /** Where text at this depth goes; tables that it is no longer in are ended. */
  at(depth: number): FlowWriter {
    while (this.levels.length - 1 > depth) this.endTable();
    while (this.levels.length - 1 < depth) this.levels.push(emptyLevel());
    return this.top.writer;
  }

  endCell(): void {
    const { top } = this;
    top.writer.endParagraph();
    top.cells.push(top.writer.items);
    top.writer = new FlowWriter();
  }

  /**
   * Ends the row; `shape` says where its cells stand. A row whose end is deleted or hidden leaves
   * nothing when all it held is so too: some writers mark the end for what follows it.
   */
  endRow(shape: RowShape | null, dropped: boolean): void {
    const { cells, rows } = this.top;
    this.top.cells = [];
    this.top.writer = new FlowWriter();
    if (cells.length === 0 || (dropped && cells.every((cell) => textOf(cell) === ''))) return;
    const here = shape ?? rows.at(-1);
    if (!here || cells.length > here.cells.length) throw damaged();
    const edged = cells.map((content, at) => ({ ...cellAt(here.cells, at), content }));
    rows.push({ left: here.left, cells: edged });
  }

  get flow(): Flow {
    const writer = this.at(0);
    writer.endParagraph();
    return writer.items;
  }

  private get top(): Level {
    return this.levels.at(-1) as Level;
  }

  /** A table goes into the cell around it; text after its last row end belongs there too. */
  private endTable(): void {
    const level = this.levels.pop() as Level;
    level.writer.endParagraph();
    const { writer } = this.top;
    if (level.rows.length > 0) writer.table(tableOfEdges(level.rows));
    for (const item of [...level.cells.flat(), ...level.writer.items]) writer.items.push(item);
  }
}

function cellAt(cells: RowShape['cells'], at: number): RowShape['cells'][number] {
  const cell = cells[at];
  if (!cell) throw damaged();
  return cell;
}

function emptyLevel(): Level {
  return { writer: new FlowWriter(), cells: [], rows: [] };
}
