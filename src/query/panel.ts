import type { View } from '../view/view.ts';
import { whereSql, type Condition } from './base.ts';

/**
 * The conditions and, where the view asks for it, that an organ has a report in every year that
 * they leave (`panel=same`).
 */
export function withPanel(view: View, conditions: readonly Condition[]): readonly Condition[] {
  return view.panel === 'same' ? [...conditions, panelOf(conditions)] : conditions;
}

function panelOf(conditions: readonly Condition[]): Condition {
  const reports = whereSql(conditions);
  return {
    field: 'panel',
    sql: `organisation IN (SELECT organisation FROM (${reports}) GROUP BY organisation
      HAVING count(DISTINCT year) = (SELECT count(DISTINCT year) FROM (${reports})))`,
  };
}
