/** Where something stands in the files of a dataset. */
export interface Spot {
  readonly path: string;
  /** 1 is the header; `null` = the file as a whole. */
  readonly line: number | null;
}

/** A dataset that may not be used: one sentence with the place, what is wrong and what to do. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  constructor(spot: Spot, what: string, advice: string = restore) {
    super(`${spot.path}${spot.line === null ? '' : `:${spot.line}`}: ${what}; ${advice}.`);
  }
}

/** What to do with a file that was damaged. */
export const restore = 'take the file from the last good version, or run the ingest again';
/** What to do with a row that says something impossible. */
export const mend = 'correct the row, or take the file from the last good version';
