import type { PrintedReview } from './review.ts';
import type { PrintedTable } from './table.ts';

/** The statutory tables that a document prints. */
export interface PrintedTables {
  readonly disclosure: PrintedTable | null;
  readonly requests: PrintedTable | null;
  readonly review: PrintedReview | null;
}
