/** What a file contains: paragraphs and grids in reading order, each with its place. */
export interface Document {
  /** Kind of file, told by its bytes. */
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** What the file says about itself outside its text; `null` = it says nothing. */
  readonly metadata: Metadata;
}

export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mht'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'pdf'
  | 'ofd'
  | 'xlsx'
  | 'xls'
  | 'csv'
  | 'transcript'
  | 'observations';

export interface Metadata {
  readonly title: string | null;
  /** ISO date (`2024-01-17`) of publication from page metadata. */
  readonly publishedOn: string | null;
  readonly publisher: string | null;
}

export type Block = Paragraph | Grid;

/** One paragraph; `text` as read, line breaks inside it kept as `\n`. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: string;
}

/** A table as a grid. Spans are resolved to positions; a cell stands once, at its upper left. */
export interface Grid {
  readonly kind: 'grid';
  readonly cells: readonly GridCell[];
  readonly rows: number;
  readonly columns: number;
  /**
   * Are row and column positions known (a real table), or only the order of the cells
   * (a text layer, where rows may be cut by breaks inside a cell)?
   */
  readonly exact: boolean;
  /** Order only: a line holds all that its row prints; a row never comes in pieces. */
  readonly whole?: boolean;
  readonly place: string;
}

export interface GridCell {
  readonly text: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `line 212` · `table 2 row 5 column 8` · `page 3 table 2 row 5 column 8`, 1-based. */
  readonly place: string;
}

/** Why a file gave no report (exit 2 of `parse`, rows of `quarantine.csv`). */
export type RefusalReason =
  | 'unsupported_format'
  | 'unreadable'
  | 'too_large'
  | 'not_a_report'
  | 'no_tables'
  | 'several_reports'
  | 'unknown_organisation'
  | 'unknown_year'
  | 'invalid_data';

/** The file cannot be read as a report: one reason, one clear sentence in Chinese. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
