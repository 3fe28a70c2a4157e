import { count, share } from './build.ts';
import {
  concluded,
  labelOf,
  pathsOf,
  received,
  reviewDenominators,
  reviewSum,
} from './denominators.ts';
import { lineOf, reviewColumns, reviewPaths, reviewResults, reviewRows } from './lines.ts';
import type { Family, Label, Measure } from './measure.ts';

const earlierYears: Label = {
  zh: '案件多来自往年的申请，比值可以超过 100%。',
  en: 'Many cases stem from requests of earlier years: the ratio can exceed 100%.',
};
const twice: Label = {
  zh: '复议后起诉的案件此前已计入复议，两者不能相加。',
  en: 'Cases brought after reconsideration were counted there too: the two cannot be added.',
};

function familyOf(path: string): Family {
  return path === 'reconsideration' ? 'reconsideration' : 'litigation';
}

function nameOfPath(path: string): Label {
  return labelOf(lineOf(reviewRows, path));
}

function cases(path: string): Measure {
  return count(path, familyOf(path), nameOfPath(path), reviewSum(path, 'total'), {
    alternatives: [concluded, received],
    splits: pathsOf(path).length > 1 ? ['review_path', 'review_result'] : ['review_result'],
    caveat: path === 'litigation_direct' ? null : twice,
  });
}

function correctionRate(path: string, label: Label): Measure {
  const { all, closed, decided } = reviewDenominators(path);
  return share(
    `${path}_correction_rate`,
    familyOf(path),
    label,
    reviewSum(path, 'corrected'),
    closed,
    {
      alternatives: [all, decided],
      splits: pathsOf(path).length > 1 ? ['review_path'] : [],
      caveat: {
        zh: '分母是已审结的案件（总计减尚未审结）。',
        en: 'Divided by closed cases (total less pending).',
      },
    },
  );
}

function resultCount(path: string, column: (typeof reviewResults)[number]): Measure {
  const { all } = reviewDenominators(path);
  const name = nameOfPath(path);
  const result = labelOf(column);
  return count(
    `${path}.${column.id}`,
    familyOf(path),
    { zh: `${name.zh}：${result.zh}`, en: `${name.en}: ${result.en}` },
    reviewSum(path, column.id),
    { alternatives: [all] },
  );
}

const corrected = labelOf(lineOf(reviewColumns, 'corrected'));
const paths = [...new Set(['reconsideration', 'litigation', ...reviewPaths.map((one) => one.id)])];

/** Reconsideration and litigation: two figures, never one sum. */
export const reviewMeasures: readonly Measure[] = [
  share(
    'reconsideration_rate',
    'reconsideration',
    { zh: '复议率', en: 'Reconsiderations per 100 concluded' },
    reviewSum('reconsideration', 'total'),
    concluded,
    { alternatives: [received], caveat: earlierYears },
  ),
  correctionRate('reconsideration', { zh: '复议纠正率', en: 'Reconsideration correction rate' }),
  correctionRate('litigation', { zh: '诉讼纠正率', en: 'Litigation correction rate' }),
  ...paths.map(cases),
  ...reviewPaths
    .filter((one) => one.id !== 'reconsideration')
    .map((one) =>
      correctionRate(one.id, {
        zh: `${nameOfPath(one.id).zh}：${corrected.zh}率`,
        en: `${nameOfPath(one.id).en}: correction rate`,
      }),
    ),
  ...paths.flatMap((path) => reviewResults.map((column) => resultCount(path, column))),
  count(
    'review_cases',
    'litigation',
    { zh: '复议与诉讼（分开列）', en: 'Reconsideration and litigation, apart' },
    [...reviewSum('reconsideration', 'total'), ...reviewSum('litigation', 'total')],
    { splits: ['review_path', 'review_result'], only: 'review_path', caveat: twice },
  ),
];
