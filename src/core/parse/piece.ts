import type { Document } from '../document/document.ts';

/** The piece of a document that may be a report: what is known of it before it is read. */
export interface Piece {
  /** From 1, in the order of the document. */
  readonly part: number;
  /** What the document holds of it; all of it where it holds one report only. */
  readonly document: Document;
  /** Its printed title; `null` = it has none. */
  readonly title: string | null;
  /** The year that its title names, or `null`. */
  readonly year: number | null;
  readonly place: string;
  /** The report that a list of cells says it is (`220102-danganguan-2023`); `null` = printed. */
  readonly reportId: string | null;
}
