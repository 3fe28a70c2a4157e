import { count, share } from './build.ts';
import { labelOf, received } from './denominators.ts';
import { applicants, cellTerm } from './lines.ts';
import type { Measure } from './measure.ts';

function cellsOf(column: string) {
  return [cellTerm(`requests/received/${column}`)];
}

/** Who asked: the applicant columns of the row of requests received. */
export const applicantMeasures: readonly Measure[] = [
  share(
    'natural_person_share',
    'applicant',
    { zh: '自然人占比', en: 'Natural persons, share' },
    cellsOf('natural_person'),
    received,
    {
      caveat: {
        zh: '只按“本年新收”一行计算。',
        en: 'Of the row of requests received only.',
      },
    },
  ),
  ...applicants.map((column) =>
    count(
      `received.${column.id}`,
      'applicant',
      { zh: `${labelOf(column).zh}（新收）`, en: `${column.en} (received)` },
      cellsOf(column.id),
      { alternatives: [received] },
    ),
  ),
];
