import { figureLines, type Line } from './line.ts';

export type TableId = 'disclosure' | 'requests' | 'review';
export type FormId = '2019' | '2021';

/** Rows that share their columns, under one printed heading (「第二十条第（一）项」). */
export interface Block {
  readonly heading: string | null;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** A statutory table of one edition. */
export interface Table {
  readonly id: TableId;
  /** Heading of its section, verbatim. */
  readonly title: string;
  readonly en: string;
  /** The printed identity (勾稽关系) or `null`. */
  readonly identity: string | null;
  /** Printed over the row labels of each block, or `null`. */
  readonly rowHeading: string | null;
  /** Printed over all columns of figures, or `null`. */
  readonly columnHeading: string | null;
  /** `row`: the rows of the model are printed side by side in one line of figures. */
  readonly layout: 'grid' | 'row';
  readonly blocks: readonly Block[];
}

/** One edition of the form. */
export interface Form {
  readonly id: FormId;
  /** Document that introduced it. */
  readonly source: string;
  readonly tables: readonly Table[];
}

/** Address of one figure on the form. */
export interface CellId {
  readonly tableId: TableId;
  readonly rowId: string;
  readonly columnId: string;
}

/** The cell's public address, `requests/unable.not_held/total`. */
export function cellKey(cell: CellId): string {
  return `${cell.tableId}/${cell.rowId}/${cell.columnId}`;
}

/** Every cell that the edition prints, in printed order; local extra lines left out. */
export function cellsOf(table: Table): CellId[] {
  return table.blocks.flatMap((block) =>
    figureLines(block.rows)
      .filter((row) => !(row.kind === 'leaf' && row.extra))
      .flatMap((row) =>
        figureLines(block.columns).map((column) => ({
          tableId: table.id,
          rowId: row.id,
          columnId: column.id,
        })),
      ),
  );
}
