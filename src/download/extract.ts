/** A table as it stands on the screen, ready to be taken away in any format. */
export interface Extract {
  /** File name without ending; says view and dataset version. */
  readonly fileName: string;
  readonly title: string;
  /** View, filters, dataset version, address, licence: one line each. */
  readonly notes: readonly ExtractNote[];
  readonly columns: readonly ExtractColumn[];
  readonly rows: readonly (readonly ExtractCell[])[];
}

export interface ExtractNote {
  readonly label: string;
  readonly text: string;
}

export interface ExtractColumn {
  /** Stable id, `snake_case`. */
  readonly id: string;
  /** Heading on the screen. */
  readonly label: string;
  readonly kind: 'text' | 'number';
  /** What one unit is (`件`, `%`), or `null`. */
  readonly unit: string | null;
  /** What the column means, for the dictionary. */
  readonly meaning: string;
}

/** A figure, a text, or a figure that is missing together with the reason. */
export type ExtractCell = string | number | Missing;

/** Why a figure is missing: the state's id and its mark on the page (`[未报]`). */
export interface Missing {
  readonly state: string;
  readonly mark: string;
}

/** Is the cell a missing figure? */
export function isMissing(cell: ExtractCell): cell is Missing {
  return typeof cell === 'object';
}

/** The cell as a person reads it: missing figures as their mark. */
export function shown(cell: ExtractCell): string | number {
  return isMissing(cell) ? cell.mark : cell;
}

/** `null` for a missing figure, else the cell. */
export function plain(cell: ExtractCell): string | number | null {
  return isMissing(cell) ? null : cell;
}

/** Does any cell of that column miss its figure? */
export function hasMissing(extract: Extract, column: number): boolean {
  return extract.rows.some((row) => {
    const cell = row[column];
    return cell !== undefined && isMissing(cell);
  });
}
