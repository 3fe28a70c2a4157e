import type { Denominator, Family, Label, Measure, Sum } from './measure.ts';
import { editionsOf } from './lines.ts';

type More = Partial<
  Pick<
    Measure,
    | 'alternatives'
    | 'unit'
    | 'leastN'
    | 'caveat'
    | 'articles'
    | 'splits'
    | 'only'
    | 'denominator'
    | 'adds'
  >
>;

const plain = {
  denominator: null,
  alternatives: [],
  leastN: 0,
  caveat: null,
  articles: [],
  adds: 'always',
  splits: [],
  only: null,
} as const;

/** A count of cells. */
export function count(
  id: string,
  family: Family,
  label: Label,
  numerator: Sum,
  more: More = {},
): Measure {
  return {
    id,
    family,
    label,
    numerator,
    unit: '件',
    editions: editionsOf(numerator),
    ...plain,
    ...more,
  };
}

/** A share in percent; ranked from n = 30 on. */
export function share(
  id: string,
  family: Family,
  label: Label,
  numerator: Sum,
  denominator: Denominator,
  more: More = {},
): Measure {
  return {
    id,
    family,
    label,
    numerator,
    editions: editionsOf([...numerator, ...denominator.sum]),
    ...plain,
    denominator,
    unit: '%',
    leastN: 30,
    ...more,
  };
}
