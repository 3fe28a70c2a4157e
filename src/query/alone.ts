import type { Dimension } from '../view/dimensions.ts';
import type { View } from '../view/view.ts';
import type { Grouping } from './grouping.ts';

/** What together names one report. */
const naming = ['organisation', 'year'] as const;

/**
 * Is a row with values of these groupings one report? Its figure then stands for itself and is
 * shown as printed, contested or not; every other row is a sum over reports, however few.
 */
export function isAlone(view: View, keys: readonly Dimension[]): boolean {
  return naming.every((one) => keys.includes(one) || isPinned(view, one));
}

/** The same of a row of grouped figures, in SQL; `true` or `false` where all rows are alike. */
export function aloneSql(view: View, grouping: Grouping): string {
  const { always, rows, columns, totals } = grouping;
  if (!isAlone(view, [...always, ...rows, ...columns])) return 'false';
  const open = naming.filter((one) => !isPinned(view, one) && !always.includes(one));
  if (!totals || open.length === 0) return 'true';
  return `(${open.map((one) => `GROUPING(${one}) = 0`).join(' AND ')})`;
}

function isPinned(view: View, key: (typeof naming)[number]): boolean {
  if (key === 'organisation') return view.organisations.length === 1;
  return view.years !== null && view.years.from === view.years.to;
}
