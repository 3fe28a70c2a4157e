import { nameOf } from '../core/form/line.ts';
import {
  cellTerm,
  lineOf,
  requestRows,
  reviewColumns,
  reviewPaths,
  reviewRows,
  rowsSum,
} from './lines.ts';
import type { Denominator, Label, Sum } from './measure.ts';

/** A printed line's words. */
export function labelOf(line: Parameters<typeof nameOf>[0] & { en: string }): Label {
  return { zh: nameOf(line), en: line.en };
}

function row(id: string): Denominator {
  return { id, label: labelOf(lineOf(requestRows, id)), sum: rowsSum(id) };
}

/** R: what was concluded in the year, the printed total of the outcomes. */
export const concluded: Denominator = {
  ...row('concluded'),
  label: { zh: '本年办结', en: 'concluded this year' },
};
/** N. */
export const received: Denominator = {
  ...row('received'),
  label: { zh: '本年新收', en: 'received this year' },
};
/** N + P. */
export const handled: Denominator = {
  id: 'handled',
  label: { zh: '本年新收与上年结转之和', en: 'received plus carried in' },
  sum: rowsSum('received', 'carried_in'),
};
export const denied = row('denied');
export const unable = row('unable');
export const notProcessed = row('not_processed');
/** a + b + d: requests answered on the substance. */
export const substantive: Denominator = {
  id: 'substantive',
  label: {
    zh: ['granted', 'partial', 'denied'].map((id) => nameOf(lineOf(requestRows, id))).join('、'),
    en: 'disclosed, partly disclosed and refused',
  },
  sum: rowsSum('granted', 'partial', 'denied'),
};

/** Rows of the review table below an id: `litigation` is both court paths. */
export function pathsOf(path: string): string[] {
  const ids = reviewPaths.map((line) => line.id);
  return ids.includes(path) ? [path] : ids.filter((id) => id.startsWith(`${path}_`));
}

/** Cells of one column over a path. */
export function reviewSum(path: string, column: string, minus = false): Sum {
  return pathsOf(path).map((id) => cellTerm(`review/${id}/${column}`, minus));
}

/** All cases, closed cases (total − pending), decided cases (upheld + corrected) of a path. */
export function reviewDenominators(path: string): {
  all: Denominator;
  closed: Denominator;
  decided: Denominator;
} {
  const name = labelOf(lineOf(reviewRows, path));
  const upheld = labelOf(lineOf(reviewColumns, 'upheld'));
  const corrected = labelOf(lineOf(reviewColumns, 'corrected'));
  return {
    all: {
      id: 'all_cases',
      label: { zh: `${name.zh}全部`, en: `all: ${name.en}` },
      sum: reviewSum(path, 'total'),
    },
    closed: {
      id: 'closed_cases',
      label: { zh: `${name.zh}已审结`, en: `closed: ${name.en}` },
      sum: [...reviewSum(path, 'total'), ...reviewSum(path, 'pending', true)],
    },
    decided: {
      id: 'decided_cases',
      label: {
        zh: `${upheld.zh}与${corrected.zh}之和`,
        en: `${upheld.en} plus ${corrected.en}`,
      },
      sum: [...reviewSum(path, 'upheld'), ...reviewSum(path, 'corrected')],
    },
  };
}
