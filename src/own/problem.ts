/** Why a row, or a whole file, was left out. */
export type ProblemCode =
  | 'columns'
  | 'cell'
  | 'value'
  | 'value_raw'
  | 'state'
  | 'report'
  | 'year'
  | 'organisation'
  | 'region'
  | 'word'
  | 'twice'
  | 'quotes';

/** A row that was left out: where it stands (1 = header), why, and the text it is about. */
export interface Problem {
  readonly line: number;
  readonly code: ProblemCode;
  readonly text: string;
}

/** Why nothing of a file can be used. */
export type FileProblemCode =
  'header' | 'quotes' | 'empty' | 'encoding' | 'too_large' | 'reports' | 'binary';

/** A file that cannot be read as values; `text` is the detail: columns missing, the line. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly text: string;
  constructor(code: FileProblemCode, text = '') {
    super(`${code} ${text}`);
    this.name = 'FileProblem';
    this.code = code;
    this.text = text;
  }
}
