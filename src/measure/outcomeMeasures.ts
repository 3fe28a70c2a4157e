import { count, share } from './build.ts';
import { concluded, handled, labelOf, received, substantive } from './denominators.ts';
import { outcomeGroups, rowsSum } from './lines.ts';
import type { LineDimension, Measure } from './measure.ts';

const splits: LineDimension[] = ['outcome_row', 'applicant'];
const onlyOwn = {
  zh: '合计由本站把该组各行相加；年报只印各行。',
  en: 'The group total is ours: the form prints its rows only.',
};

/** Disclosure rates, each outcome group as a share and as a count. */
export const outcomeMeasures: readonly Measure[] = [
  share(
    'disclosure_rate',
    'outcome',
    { zh: '公开率', en: 'Disclosure rate' },
    rowsSum('granted', 'partial'),
    concluded,
    {
      alternatives: [received, handled],
      articles: ['36', '37'],
      splits: ['outcome_group', ...splits],
      caveat: {
        zh: '也有人用新收或新收加结转作分母，结果不同；请看清分母。',
        en: 'Others divide by requests received or by received plus carried in: mind the denominator.',
      },
    },
  ),
  share(
    'substantive_disclosure_rate',
    'outcome',
    { zh: '实体公开率', en: 'Substantive disclosure rate' },
    rowsSum('granted', 'partial'),
    substantive,
    {
      articles: ['36', '37'],
      splits: ['outcome_group', ...splits],
      caveat: {
        zh: '只看作出实体答复的申请，不计无法提供、不予处理和其他处理。',
        en: 'Only requests answered on the substance; unable, not processed and other are left out.',
      },
    },
  ),
  ...outcomeGroups.map((line) =>
    share(
      `${line.id}_share`,
      'outcome',
      { zh: `${labelOf(line).zh}占比`, en: `${line.en}, share` },
      rowsSum(line.id),
      concluded,
      {
        alternatives: [received, handled],
        articles: line.article ? [line.article] : [],
        splits: line.kind === 'group' ? splits : ['applicant'],
      },
    ),
  ),
  ...outcomeGroups.map((line) =>
    count(line.id, 'outcome', labelOf(line), rowsSum(line.id), {
      alternatives: [concluded, received, handled],
      articles: line.article ? [line.article] : [],
      splits: line.kind === 'group' ? splits : ['applicant'],
      caveat: line.kind === 'group' ? onlyOwn : null,
    }),
  ),
];
