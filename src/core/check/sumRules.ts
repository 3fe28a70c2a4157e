import type { TableId } from '../form/table.ts';

/** Which rule a sum of the form stands for: over the columns of a row, or the rows of a column. */
export const sumRules = {
  requests: { across: 'applicant_sum', down: 'outcome_sum' },
  review: { across: 'review_sum', down: 'review_sum' },
} as const satisfies Partial<Record<TableId, { across: string; down: string }>>;
