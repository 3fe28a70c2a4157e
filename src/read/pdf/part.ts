/** A cell of a table as it stands on one page. */
export interface PartCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** No line closes the cell above or below. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
  readonly page: number;
  /** `page 3 table 2 row 5 column 8`. */
  readonly place: string;
}

/** A table, or the piece of a table that one page holds. */
export interface Part {
  readonly firstPage: number;
  readonly lastPage: number;
  readonly top: number;
  readonly bottom: number;
  /** Positions of the column borders, left to right. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PartCell[];
  /** Is every figure surely in its cell? */
  readonly exact: boolean;
}
