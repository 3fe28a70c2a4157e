import { leavesOf, type Leaf } from '../core/form/line.ts';
import { count, share } from './build.ts';
import {
  concluded,
  denied,
  handled,
  labelOf,
  notProcessed,
  received,
  unable,
} from './denominators.ts';
import { outcomeGroups, rowsSum } from './lines.ts';
import type { Denominator, Measure } from './measure.ts';

const groups: readonly Denominator[] = [denied, unable, notProcessed];

/** Shares of each reason within its group: a family, shown by row. */
function family(group: Denominator): Measure {
  return share(
    `${group.id}_reason_share`,
    'reason',
    { zh: `${group.label.zh}的理由构成`, en: `${group.label.en}: by reason` },
    rowsSum(group.id),
    group,
    {
      alternatives: [concluded, received, handled],
      splits: ['outcome_row', 'applicant'],
      only: 'outcome_row',
      articles: articlesBelow(group.id),
      caveat: {
        zh: '基数往往很小，请同时看件数。',
        en: 'Often few cases: look at the counts too.',
      },
    },
  );
}

function leavesBelow(id: string): Leaf[] {
  const line = outcomeGroups.find((group) => group.id === id);
  return line?.kind === 'group' ? leavesOf(line.items) : [];
}

function articlesBelow(id: string): string[] {
  return [...new Set(leavesBelow(id).flatMap((leaf) => (leaf.article ? [leaf.article] : [])))];
}

/** A single outcome row as a count; divided by its group it is the share of that reason. */
function reason(group: Denominator | null, id: string, leaf: Leaf) {
  const article = leaf.article ? [leaf.article] : [];
  return count(id, 'reason', labelOf(leaf), rowsSum(id), {
    alternatives: [...(group ? [group] : []), concluded, received, handled],
    articles: article,
    splits: ['applicant'],
  });
}

/** Reasons: the three families, then every outcome row of its own. */
export const reasonMeasures: readonly Measure[] = [
  ...groups.map(family),
  ...outcomeGroups.flatMap((line) =>
    (line.kind === 'group' ? leavesOf(line.items) : []).map((leaf) =>
      reason(groups.find((group) => group.id === line.id) ?? null, leaf.id, leaf),
    ),
  ),
];
