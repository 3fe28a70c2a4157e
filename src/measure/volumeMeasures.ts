import { count, share } from './build.ts';
import { handled, labelOf } from './denominators.ts';
import { lineOf, requestRows, rowsSum } from './lines.ts';
import type { LineDimension, Measure } from './measure.ts';

function volume(id: string, splits: readonly LineDimension[] = ['applicant']): Measure {
  const label = labelOf(lineOf(requestRows, id));
  return count(id, 'volume', label, rowsSum(id), { splits });
}

/** What came in, was concluded and stays open. */
export const volumeMeasures: readonly Measure[] = [
  volume('received'),
  volume('carried_in'),
  {
    ...volume('concluded', ['outcome_group', 'outcome_row', 'applicant']),
    label: { zh: '本年办结', en: 'Concluded' },
  },
  volume('carried_out'),
  share(
    'carry_out_rate',
    'volume',
    { zh: '结转率', en: 'Carried out to next year, share' },
    rowsSum('carried_out'),
    handled,
    { splits: ['applicant'] },
  ),
];
